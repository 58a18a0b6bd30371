/** Where commands write to: results to standard output, everything on the way there to standard error. */
import { styleText } from 'node:util';
import { oneLine, visible } from '../../plugin/visible.js';
import { redactor } from './redact.js';

/** A stream that texts are written to, and whether a person reads it. */
export interface Stream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
}

export type Style = 'green' | 'red' | 'yellow' | 'dim' | 'bold';

/** Work that takes a while. */
export interface Step {
  /** Says that it is done, and what came of it. */
  readonly done: (what: string) => void;
  /** Ends it without a word. */
  readonly stop: () => void;
}

export interface Screen {
  /** A line of a result: to standard output. */
  readonly print: (line: string) => void;
  /** The result for a machine, on one line or on several. */
  readonly printJson: (value: unknown, layout: 'line' | 'lines') => void;
  /** Something that happened while a command runs on: lines of text, or with `--json` an object on a line. */
  readonly event: (event: {
    readonly lines: readonly string[];
    readonly json: Readonly<Record<string, unknown>>;
  }) => void;
  /** A remark on the way: to standard error; not with `--json` or `--quiet`. */
  readonly note: (line: string) => void;
  /** Something that the user should look at: as a remark, in yellow. */
  readonly warn: (line: string) => void;
  /** A line about why a command failed: to standard error, even when quiet. */
  readonly alert: (line: string) => void;
  /** Shows that work goes on: a person sees it move, a log gets one line when it is done. */
  readonly step: (doing: string) => Step;
  readonly paint: (style: Style, text: string) => string;
  /** Never to be printed, by whatever way it gets into a text. */
  readonly keepSecret: (text: string) => void;
  readonly isJson: boolean;
  /** Asks the person in front of it; undefined where there is none, or nobody who should be asked. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
}

/** What a screen is made of. */
export interface ScreenOptions {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly isJson: boolean;
  readonly isQuiet: boolean;
  /** Asks a person; undefined where the standard input is no terminal. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What `paint` writes: any other command to the terminal comes from somebody else. */
const OWN_COLOURS = /(\u001b\[(?:1|2|22|3[123]|39)m)/;

/** A line in which nothing but our own colours is obeyed; names, labels and answers are anybody's text. */
const exceptColours = (line: string, hasColour: boolean): string =>
  line
    .split(OWN_COLOURS)
    .map((part) => (hasColour && OWN_COLOURS.test(part) ? part : oneLine(part)))
    .join('');

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** Makes the screen of one run. */
export function createScreen({ stdout, stderr, isJson, isQuiet, ask, env }: ScreenOptions): Screen {
  const secrets = redactor();
  const isSilent = isJson || isQuiet;
  const isCi = env['CI'] !== undefined && env['CI'] !== '' && env['CI'] !== 'false';
  const hasColour = stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const isMoving = !isSilent && stderr.isTTY === true && !isCi;
  const clean = (line: string) => exceptColours(secrets.redact(line), hasColour);
  const print = (line: string) => void stdout.write(`${clean(line)}\n`);
  const printJson: Screen['printJson'] = (value, layout) => {
    const text = JSON.stringify(value, null, layout === 'line' ? 0 : 2);
    // JSON has no line ends but those between its members
    for (const line of text.split('\n')) stdout.write(`${visible(secrets.redact(line))}\n`);
  };
  const paint = (style: Style, text: string) => (hasColour ? styleText(style, text) : text);
  const note = (line: string) => void (isSilent || stderr.write(`${clean(line)}\n`));
  return {
    print,
    printJson,
    event: ({ lines, json }) => (isJson ? printJson(json, 'line') : lines.forEach(print)),
    note,
    warn: (line) => note(paint('yellow', `⚠ ${line}`)),
    alert: (line) => void stderr.write(`${clean(line)}\n`),
    step: (doing) => {
      const spinner = isMoving ? spin({ stream: stderr, text: clean(doing) }) : undefined;
      return {
        done: (what) => {
          spinner?.stop();
          note(`${paint('green', '✔')} ${what}`);
        },
        stop: () => spinner?.stop(),
      };
    },
    paint,
    keepSecret: secrets.keep,
    isJson,
    ask: isJson || isCi ? undefined : ask,
  };
}

function spin({ stream, text }: { readonly stream: Stream; readonly text: string }): { readonly stop: () => void } {
  const started = Date.now();
  const draw = () => {
    const elapsed = Date.now() - started;
    const seconds = elapsed > 2000 ? ` ${Math.round(elapsed / 1000)} s` : '';
    stream.write(`\r\x1b[2K${FRAMES[Math.floor(elapsed / 80) % FRAMES.length]} ${text}${seconds}`);
  };
  draw();
  // does not keep the process alive when the work has failed
  const timer = setInterval(draw, 80).unref();
  return {
    stop: () => {
      clearInterval(timer);
      stream.write('\r\x1b[2K');
    },
  };
}
