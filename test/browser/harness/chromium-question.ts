/**
 * The browser's own questions in Chromium, which it asks in a window of its own that no page and no protocol of the web
 * reaches. Chromium's UI DevTools see the parts of that window and press on them, also without a screen
 * (https://chromium.googlesource.com/chromium/src/+/main/docs/ui/ui_devtools/index.md).
 */
import { createServer } from 'node:net';
import { waitUntil } from './wait.ts';

/** Presses closer together than a double click (500 ms) count as an accident. */
const BETWEEN = 1_000;
const TRIES = 8;

type UiNode = { nodeId: number; attributes?: string[]; children?: UiNode[] };
type Answer = { id?: number; result?: { root?: UiNode }; error?: { message: string } };

/** What Chromium has to be started with; presses from outside are behind a switch of their own. */
export const questionArgs = (port: number): string[] => [
  `--enable-ui-devtools=${port}`,
  '--enable-features=ui-debug-tools-enable-synthetic-events',
];

/** Below those that the system gives to whoever asks for any (`ip_local_port_range`), and above those with names. */
const PORTS = { from: 20_000, to: 30_000 };

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** A port that nobody listens on now, and nobody is given by chance until Chromium takes it. */
export const freePort = async (): Promise<number> => {
  const port = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from));
  return (await isFree(port)) ? port : freePort();
};

const connect = async (port: number) => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.onclose = () => {
    for (const answered of waiting.values()) answered({ error: { message: 'Chromium is gone' } });
  };
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  };
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('Chromium shows nothing of its windows'));
  });
  let sent = 0;
  const send = async (method: string, params: object = {}) => {
    sent += 1;
    const id = sent;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  return { send, close: () => socket.close() };
};

const below = (node: UiNode): UiNode[] => [node, ...(node.children ?? []).flatMap(below)];
const isNamed = ({ attributes = [] }: UiNode, name: string) => attributes.includes(name);

/** The buttons of the question about permissions; the first one refuses. None where nothing is asked. */
const buttonsOf = (root: UiNode): UiNode[] => {
  const dialog = below(root).find((node) => isNamed(node, 'ExtensionInstallDialogView'));
  return dialog ? below(dialog).filter((node) => isNamed(node, 'MdTextButton')) : [];
};

/** Answers the question that the browser asks about permissions, once it is there; resolves when it is gone. */
export const answerQuestion = async (port: number, answer: 'yes' | 'no'): Promise<void> => {
  const { send, close } = await connect(port);
  const buttons = async () => {
    const { root } = (await send('DOM.getDocument')) ?? {};
    return root ? buttonsOf(root) : [];
  };
  try {
    await send('DOM.enable');
    await waitUntil(async () => (await buttons()).length > 0, 'the browser to ask');
    // So that nobody answers by accident, a press right after a question came up, or right after another, does not count.
    const isGone = () =>
      waitUntil(async () => (await buttons()).length === 0, 'the question to be gone', BETWEEN);
    const answered = async (tries: number): Promise<unknown> => {
      const { nodeId } = (await buttons())[answer === 'no' ? 0 : 1] ?? {};
      for (const type of nodeId === undefined ? [] : ['mousePressed', 'mouseReleased']) {
        const event = { type, x: 10, y: 10, button: 'left', wheelDirection: 'none' };
        await send('DOM.dispatchMouseEvent', { nodeId, event });
      }
      return tries > 1 ? isGone().catch(() => answered(tries - 1)) : isGone();
    };
    await answered(TRIES);
  } finally {
    close();
  }
};
