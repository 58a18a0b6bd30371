import { createInterface } from 'node:readline/promises';

/** A terminal, and what ends the process when the person leaves. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Called on Ctrl-C and Ctrl-D. */
  readonly leave: () => void;
}

/** Makes a function that asks a question at a terminal and resolves to the line that was typed. */
export const askPerson =
  ({ input, output, leave }: Terminal) =>
  async (question: string): Promise<string> => {
    const terminal = createInterface({ input, output, terminal: true });
    const end = () => {
      output.write('\n');
      leave();
    };
    terminal.once('SIGINT', end).once('close', end);
    try {
      return await terminal.question(question);
    } finally {
      terminal.off('close', end).close();
    }
  };
