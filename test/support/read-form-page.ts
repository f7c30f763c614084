import { Parser } from 'htmlparser2';
import { textOfField } from './read-page.ts';

/** What a browser would send of the forms of a page as they stand, without the buttons. */
export function formOf(page: string): URLSearchParams {
  const sent = new URLSearchParams();
  let area: string | undefined;
  let text = '';
  let list: { readonly name: string; value: string | undefined } | undefined;
  const parser = new Parser({
    onopentag: (tag, { name = '', value = '', type, checked, selected }) => {
      const isOff = (type === 'radio' || type === 'checkbox') && checked === undefined;
      if (tag === 'input' && name !== '' && !isOff) sent.append(name, value);
      if (tag === 'textarea') [area, text] = [name, ''];
      if (tag === 'select') list = { name, value: undefined };
      if (tag === 'option' && list && (list.value === undefined || selected !== undefined))
        list.value = value;
    },
    ontext: (part) => {
      if (area !== undefined) text += part;
    },
    onclosetag: (tag) => {
      if (tag === 'textarea' && area !== undefined) {
        // The first end of a line belongs to the tag.
        sent.append(area, textOfField(text).replace(/^\n/, '').replaceAll('\n', '\r\n'));
        area = undefined;
      }
      if (tag === 'select' && list) {
        sent.append(list.name, list.value ?? '');
        list = undefined;
      }
    },
  });
  parser.end(page);
  return sent;
}
