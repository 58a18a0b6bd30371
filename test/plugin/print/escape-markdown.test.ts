import { describe, expect, it } from 'vitest';
import { markdownCode, markdownText, mermaidText } from '../../../src/plugin/print/escape-markdown.js';

describe('text in Markdown', () => {
  it.each([
    { text: 'Plain text, 1.5 (net)', want: 'Plain text, 1.5 \\(net\\)' },
    { text: '| cell | <b>bold</b> &amp;', want: '\\| cell \\| &lt;b\\>bold&lt;/b\\> &amp;amp;' },
    {
      text: '[link](https://acme.com) ![image](x)',
      want: '\\[link\\]\\(https&#58;//acme.com\\) \\!\\[image\\]\\(x\\)',
    },
    { text: '*a* _b_ `c` ~d~ # e', want: '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\# e' },
    { text: '@acme/team', want: '&#64;acme/team' },
    { text: '- item\nsecond line', want: '\\- item second line' },
    { text: '1. item', want: '\\1. item' },
    { text: '\u202eright\u2028to left', want: 'right to left' },
  ])('$text → $want', ({ text, want }) => {
    expect(markdownText(text)).toBe(want);
  });
});

describe('code in Markdown', () => {
  it.each([
    { text: 'name', want: '`name`' },
    { text: 'a`b', want: '``a`b``' },
    { text: '`a``', want: '``` `a`` ```' },
    { text: 'a|b', want: '`a\\|b`' },
    { text: 'a\nb', want: '`a b`' },
  ])('$text → $want', ({ text, want }) => {
    expect(markdownCode(text)).toBe(want);
  });
});

describe('text in a Mermaid diagram', () => {
  it.each([
    { text: 'noteTarget', want: '"noteTarget"' },
    { text: '"] click x "javascript:alert(1)"', want: '" click x javascriptalert1"' },
    { text: 'a\nb %% c', want: '"ab  c"' },
  ])('$text → $want', ({ text, want }) => {
    expect(mermaidText(text)).toBe(want);
  });
});
