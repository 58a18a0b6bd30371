import { KEY, type Case } from './case.js';

/** What can be wrong on the command line. */
export const flagFailures: readonly Case[] = [
  {
    when: 'a command is misspelt',
    args: ['chek'],
    says: /no command "chek"/,
    remedy: /Did you mean `twenty-codegen check`/,
  },
  {
    when: 'a flag is misspelt',
    args: ['check', '--ofline'],
    says: /no flag --ofline/,
    remedy: /Did you mean --offline\?/,
  },
  {
    when: 'a flag is of another command',
    args: ['pull', '--offline'],
    says: /no flag --offline/,
    remedy: /pull --help/,
  },
  {
    when: 'the key is given as a flag',
    args: ['pull', '--token', KEY],
    says: /no --token.*process lists/,
    remedy: /TWENTY_API_KEY/,
  },
  { when: 'the key is given as an argument', args: ['check', KEY], says: /does not know what to do/, remedy: /--help/ },
  {
    when: 'a flag lacks its value',
    args: ['generate', '--to'],
    says: /--to needs a value: <folder>/,
    remedy: /--help/,
  },
  {
    when: 'a flag is followed by another',
    args: ['generate', '--to', '--system'],
    says: /--to needs a value/,
    remedy: /--help/,
  },
  { when: 'a switch gets a value', args: ['check', '--full=1'], says: /--full takes no value/, remedy: /--help/ },
  {
    when: 'a choice is misspelt',
    args: ['diff', '--format', 'markdwn'],
    says: /cannot be "markdwn"/,
    remedy: /Did you mean markdown\?/,
  },
  {
    when: 'a number is none',
    args: ['watch', '--interval', 'soon'],
    says: /--interval is a whole number/,
    remedy: /--interval 1/,
  },
  {
    when: 'a number is too large',
    args: ['sandbox', '--port', '70000'],
    says: /--port is a whole number from 0 to 65535/,
    remedy: /--port/,
  },
  {
    when: 'an argument is too much',
    args: ['diff', 'a.json', 'b.json', 'c.json'],
    says: /"c\.json"/,
    remedy: /diff --help/,
  },
];
