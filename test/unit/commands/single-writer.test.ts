/** Real processes on one SQLite database: only one of them may hold it, and death gives it free. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  DatabaseInUseError,
  acquireSingleWriter,
  ownerFileOf,
  readOwner,
} from '../../../src/commands/single-writer';

const LOCKS = `
  const Database = require('better-sqlite3');
  const fs = require('node:fs');
  const [file] = process.argv.slice(1);
  new Database(file + '.lock').exec('BEGIN EXCLUSIVE');
  fs.writeFileSync(file + '.owner.json', JSON.stringify({ pid: process.pid, socket: null }));
  console.log('held');
  setInterval(() => {}, 1000);`;

describe('the single writer of a SQLite database', () => {
  let folder: string;
  let filename: string;
  let other: ChildProcess | undefined;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai writer '));
    filename = path.join(folder, 'deeper', 'gongkai.db');
  });
  afterEach(() => {
    other?.kill('SIGKILL');
    fs.rmSync(folder, { recursive: true, force: true });
  });

  async function holdElsewhere(): Promise<ChildProcess> {
    fs.mkdirSync(path.dirname(filename), { recursive: true });
    const child = spawn(process.execPath, ['-e', LOCKS, filename], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    other = child;
    await new Promise((resolve) => child.stdout.once('data', resolve));
    return child;
  }

  it('is refused while another process holds it, and the process is named', async () => {
    const { pid } = await holdElsewhere();
    expect(() => acquireSingleWriter(filename)).toThrow(DatabaseInUseError);
    expect(() => acquireSingleWriter(filename)).toThrow(String(pid));
    expect(readOwner(filename)?.pid).toBe(pid);
  });

  it('is free again as soon as that process is killed', async () => {
    const child = await holdElsewhere();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    acquireSingleWriter(filename).release();
  });

  it('says who holds it, to its owner alone, and clears that at the end', () => {
    const writer = acquireSingleWriter(filename);
    expect(readOwner(filename)).toEqual({ pid: process.pid, socket: null });
    expect(fs.statSync(ownerFileOf(filename)).mode & 0o777).toBe(0o600);
    writer.release();
    writer.release();
    expect(readOwner(filename)).toBeNull();
  });

  it('is shared within a process and free after the last release', () => {
    const [first, second] = [acquireSingleWriter(filename), acquireSingleWriter(filename)];
    first.release();
    expect(readOwner(filename)?.pid).toBe(process.pid);
    second.release();
    expect(readOwner(filename)).toBeNull();
  });

  it('makes the folder of the database for its owner alone', () => {
    acquireSingleWriter(filename).release();
    expect(fs.statSync(path.dirname(filename)).mode & 0o777).toBe(0o700);
  });

  describe('what a killed holder left behind', () => {
    const made: string[] = [];
    afterEach(() => made.splice(0).forEach((one) => fs.rmSync(one, { recursive: true })));
    const socketFolderIn = (parent: string) => {
      const socketFolder = fs.mkdtempSync(path.join(parent, 'gongkai-'));
      made.push(socketFolder);
      return socketFolder;
    };
    /** A socket whose process is gone: a child listens and is killed. */
    const leaveSocket = async (socket: string) => {
      const code = `require('node:net').createServer().listen(${JSON.stringify(socket)}, () => console.log('up'))`;
      const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    };
    const acquireAfter = (socket: unknown) => {
      fs.mkdirSync(path.dirname(filename), { recursive: true });
      fs.writeFileSync(ownerFileOf(filename), JSON.stringify({ pid: 1, socket }));
      acquireSingleWriter(filename).release();
    };

    it('goes: the socket and its folder', async () => {
      const socket = path.join(socketFolderIn(os.tmpdir()), 'commands.sock');
      await leaveSocket(socket);
      acquireAfter(socket);
      expect(fs.existsSync(path.dirname(socket))).toBe(false);
      made.pop();
    });

    it('stays where it is no socket, or not alone', async () => {
      const file = path.join(socketFolderIn(os.tmpdir()), 'commands.sock');
      fs.writeFileSync(file, 'a file');
      acquireAfter(file);
      expect(fs.existsSync(file)).toBe(true);

      const socket = path.join(socketFolderIn(os.tmpdir()), 'commands.sock');
      await leaveSocket(socket);
      fs.writeFileSync(path.join(path.dirname(socket), 'other'), 'kept');
      acquireAfter(socket);
      expect(fs.readdirSync(path.dirname(socket))).toEqual(['other']);
    });

    it('stays outside the folders where sockets are made', async () => {
      const socket = path.join(socketFolderIn(folder), 'commands.sock');
      await leaveSocket(socket);
      acquireAfter(socket);
      expect(fs.existsSync(socket)).toBe(true);
      acquireAfter({ not: 'a path' });
    });
  });
});
