import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/html/markdown/to-markdown.ts';

const base = 'https://data.example/doc/a';
const page = (main: string) => `<!doctype html><body><nav>menu</nav><main>${main}</main></body>`;

describe('a page as Markdown', () => {
  it.each([
    ['headings', '<h1>A</h1><section><h2> B <b>c</b></h2></section>', '# A\n\n## B **c**\n'],
    ['paragraphs', '<p>one\n two</p>three <em>four</em>', 'one two\n\nthree *four*\n'],
    [
      'links, whole',
      '<p><a href="../x?y=1&amp;z">t</a></p>',
      '[t](<https://data.example/x?y=1&z>)\n',
    ],
    [
      'lists within lists',
      '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
      '- a\n\n  - b\n- c\n',
    ],
    ['numbered lists', '<ol><li>a</li><li>b</li></ol>', '1. a\n2. b\n'],
    ['definitions', '<dl><div><dt>a</dt><dd>b</dd></div></dl>', '- **a**\n  - b\n'],
    [
      'a table',
      '<table><tr><th>a</th></tr><tbody><tr><td>b|c</td></tr></tbody></table>',
      '| a |\n| --- |\n| b\\|c |\n',
    ],
    ['code', '<p><code>a`b</code></p><pre>x\n```\ny</pre>', '``a`b``\n\n````\nx\n```\ny\n````\n'],
    [
      'nothing for eyes alone',
      '<p>a<span hidden>b</span><svg><text>c</text></svg></p><script>d</script>',
      'a\n',
    ],
    [
      'what was taken out and put in',
      '<ul><li>a <del>b</del><ins>c</ins></li></ul>',
      '- a \\[−b\\]\\[+c\\]\n',
    ],
    ['nothing of the way here', '<nav class="trail"><ol><li>a</li></ol></nav><p>b</p>', 'b\n'],
    ['what is not closed', '<p>a<b>c</i></p>d', 'a**c**\n\nd\n'],
  ])('has %s', (_, main, expected) => {
    expect(toMarkdown(page(main), base)).toBe(expected);
  });

  it.each([
    'a *b* _c_ [d](e) `f` ~g~ <script>alert(1)</script> &amp; \\',
    '# no heading',
    '1. no list',
    '- no list',
    '> no quote',
    '![x](y)',
    '<https://evil.example>',
  ])('lets no text be markup: %s', (text) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const shown = new MarkdownIt({ html: true }).render(
      toMarkdown(page(`<p>${escaped}</p>`), base),
    );
    expect(shown).toBe(
      `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>\n`,
    );
  });

  it('has no link that is a program', () => {
    expect(toMarkdown(page('<p><a href="javascript:alert(1)">a</a></p>'), base)).toBe('a\n');
  });

  it('reads a long page of open brackets in no time', () => {
    const main = '<p title="'.repeat(20_000);
    expect(toMarkdown(page(main), base).length).toBeGreaterThan(0);
  });
});
