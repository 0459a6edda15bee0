/**
 * `node dist/src/commands/run.js <command> …`: hands the command to the CMS that has the SQLite database open, or loads
 * the application itself. While another process holds the database without taking commands (it is starting, or it is
 * another command), waits for it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { backup } from './backup/backup';
import type { CommandIo } from './command-io';
import { EXIT } from './command-io';
import { COMMANDS, helpFor } from './command-table';
import { databaseSettings } from './database-settings';
import { explainError } from './explain-error';
import { NobodyListensError, handOver } from './hand-over';
import type { RunRequest } from './hand-over-protocol';
import { OWNER_ONLY, PROJECT_ROOT, withApplication } from './load-application';
import { performCommand } from './perform-command';
import { Refusal } from './refusal';
import { restore } from './restore/restore';
import type { SingleWriter } from './single-writer';
import { DatabaseInUseError, acquireSingleWriter, readOwner } from './single-writer';

const WAIT_MS = 60_000;
const POLL_MS = 250;

function terminalIo(): CommandIo {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted && signal === 'SIGINT') return; // the terminal and npm both send it
      controller.abort();
    });
  }
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    cwd: process.env.GONGKAI_COMMAND_CWD ?? process.cwd(),
    signal: controller.signal,
  };
}

/** The writer's lock, or null while another process has it. */
function tryLock(filename: string): SingleWriter | null {
  try {
    return acquireSingleWriter(filename);
  } catch (error) {
    if (error instanceof DatabaseInUseError) return null;
    throw error;
  }
}

/** The exit code of the CMS that ran it, or the lock with which this process may run it. */
async function handOverOrLock(
  filename: string,
  asked: RunRequest,
  io: CommandIo,
): Promise<number | SingleWriter> {
  const until = Date.now() + WAIT_MS;
  for (let round = 0; !io.signal.aborted; round += 1) {
    const socket = readOwner(filename)?.socket;
    if (socket) {
      try {
        return await handOver(socket, asked, io);
      } catch (error) {
        if (!(error instanceof NobodyListensError)) throw error;
      }
    }
    const lock = tryLock(filename);
    if (lock) return lock;
    if (Date.now() > until) throw new DatabaseInUseError(filename, readOwner(filename));
    if (round === 4)
      io.err('数据库正被另一进程使用，等待中… · waiting for the process that uses the database…');
    await sleep(POLL_MS);
  }
  return EXIT.interrupted;
}

async function runOnSqlite(filename: string, asked: RunRequest, io: CommandIo): Promise<number> {
  const answer = await handOverOrLock(filename, asked, io);
  if (typeof answer === 'number') return answer;
  try {
    return await runHere(asked, io);
  } finally {
    answer.release();
  }
}

const runHere = ({ command, argv }: RunRequest, io: CommandIo) =>
  withApplication((strapi) => performCommand(strapi, command, argv, io));

/** Done by this process without a CMS: what they need of one, they load themselves. */
const OWN_COMMANDS: Readonly<Record<string, OwnCommand>> = { backup, restore };

type OwnCommand = (argv: string[], io: CommandIo) => Promise<number>;

async function runOwn(command: OwnCommand, argv: string[], io: CommandIo): Promise<number> {
  try {
    return await command(argv, io);
  } catch (error) {
    if (io.signal.aborted) {
      io.err('已中断 · interrupted');
      return EXIT.interrupted;
    }
    if (!(error instanceof Refusal)) throw error;
    io.err(error.message);
    return EXIT.badUse;
  }
}

async function main(name: string | undefined, argv: string[], io: CommandIo): Promise<number> {
  const isHelpAsked = argv.length === 1 && ['--help', '-h', 'help'].includes(argv[0] ?? '');
  if (name === undefined || name === '--help' || name === '-h' || (isHelpAsked && COMMANDS[name])) {
    io.out(helpFor(name));
    return EXIT.done;
  }
  if (!COMMANDS[name]) {
    io.err(helpFor(undefined));
    return EXIT.badUse;
  }
  const own = OWN_COMMANDS[name];
  if (own) return runOwn(own, argv, io);
  const settings = databaseSettings();
  const asked = { command: name, argv, cwd: io.cwd };
  return settings.client === 'sqlite'
    ? runOnSqlite(settings.filename, asked, io)
    : runHere(asked, io);
}

async function start(): Promise<void> {
  process.umask(OWNER_ONLY);
  process.chdir(PROJECT_ROOT); // Strapi and dotenv look from the working directory
  const io = terminalIo();
  const [name, ...argv] = process.argv.slice(2);
  try {
    process.exitCode = await main(name, argv, io);
  } catch (error) {
    io.err(explainError(error, Boolean(process.env.GONGKAI_DEBUG)));
    process.exitCode = EXIT.failed;
  }
  // Output to a pipe is written asynchronously: leave only when it has gone, but do leave.
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}

void start();
