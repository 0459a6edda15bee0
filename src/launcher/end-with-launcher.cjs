/**
 * Loaded into every process that a launcher starts (`node --require`). The launcher holds the other end of a pipe;
 * when the launcher is gone, even by SIGKILL, the pipe closes and this process ends its whole group: first politely,
 * then by force. CommonJS, because `--import` would change how the main script is loaded.
 */
'use strict';

const net = require('node:net');
const { isMainThread } = require('node:worker_threads');

/** For a process that ends itself in good order. */
const GRACE_MS = 5000;
/** For one that knows nothing of signals: it stays only to end its own children. */
const BRIEF_GRACE_MS = 500;
const fd = process.env.GONGKAI_LIFELINE_FD;

function signalGroup(signal) {
  try {
    process.kill(-process.pid, signal);
  } catch {
    process.kill(process.pid, signal);
  }
}

if (fd && isMainThread) {
  delete process.env.GONGKAI_LIFELINE_FD; // children of this process have no such pipe
  const lifeline = new net.Socket({ fd: Number(fd), readable: true, writable: false });
  lifeline.on('error', () => undefined);
  lifeline.once('close', () => {
    const endsItself = process.listenerCount('SIGTERM') > 0;
    if (!endsItself) process.on('SIGTERM', () => undefined);
    process.on('exit', () => signalGroup('SIGKILL'));
    setTimeout(() => signalGroup('SIGKILL'), endsItself ? GRACE_MS : BRIEF_GRACE_MS);
    signalGroup('SIGTERM');
  });
  lifeline.resume();
  lifeline.unref();
}
