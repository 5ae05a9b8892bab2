/**
 * The smallest client for Marionette, Firefox's own remote control, which unlike WebDriver BiDi also drives
 * `moz-extension:` pages and the browser's own window.
 *
 * A message is `LENGTH:JSON`, the length in bytes; a command is `[0, id, name, parameters]`, its answer
 * `[1, id, error, result]`. https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
import { connect, type Socket } from 'node:net';

interface Waiting {
  command: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** What Firefox said no to; `kind` is the WebDriver error code, such as `no such element`. */
export class MarionetteError extends Error {
  readonly kind: string;
  constructor(command: string, kind: string, message: string) {
    super(`${command}: ${kind}: ${message}`);
    this.kind = kind;
  }
}

export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #buffer = Buffer.alloc(0);
  #lastId = 0;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay();
    socket.on('data', (data: Buffer) => this.#read(data));
    socket.on('close', () => this.#giveUp(new Error('Firefox closed the Marionette connection')));
    socket.on('error', (error) => this.#giveUp(error));
  }

  /** Connects to a Firefox that listens on this port of 127.0.0.1. */
  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.off('error', reject);
        resolve(new Marionette(socket));
      });
      socket.once('error', reject);
    });
  }

  /**
   * Sends one command and resolves with its result; Firefox wraps single results as `{ value }`.
   *
   * @throws {MarionetteError} when Firefox refuses the command
   */
  send<Result = unknown>(command: string, parameters: object = {}): Promise<Result> {
    const id = ++this.#lastId;
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { command, resolve: resolve as Waiting['resolve'], reject });
      this.#socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    });
  }

  /** Like `send`, for the many commands whose result is `{ value }`. */
  async value<Value = unknown>(command: string, parameters: object = {}): Promise<Value> {
    return (await this.send<{ value: Value }>(command, parameters)).value;
  }

  /**
   * Runs several commands that belong together without any other in between: which tab is meant, and whether the
   * browser's own window is, are settings of the connection. Must not be called from within itself.
   */
  alone<Result>(commands: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(commands);
    this.#queue = result.catch(() => {});
    return result;
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#buffer.subarray(0, colon).toString());
      if (this.#buffer.length < end) return;
      const message: unknown = JSON.parse(this.#buffer.subarray(colon + 1, end).toString());
      this.#buffer = this.#buffer.subarray(end);
      // The first message is no answer but Firefox introducing itself.
      if (Array.isArray(message)) this.#settle(message);
    }
  }

  #settle([, id, error, result]: unknown[]): void {
    const waiting = this.#waiting.get(id as number);
    if (!waiting) return;
    this.#waiting.delete(id as number);
    if (error) {
      const { error: kind, message } = error as { error: string; message: string };
      waiting.reject(new MarionetteError(waiting.command, kind, message));
    } else waiting.resolve(result);
  }

  #giveUp(error: Error): void {
    for (const { command, reject } of this.#waiting.values())
      reject(new Error(`${command}: ${error.message}`));
    this.#waiting.clear();
  }
}
