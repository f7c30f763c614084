import { describe, expect, it } from 'vitest';
import { expectSameQuads } from '../support/same-quads.ts';
import { load, read, told, trig } from './load-text.ts';

const namespaces = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://v/"';
const rdf = (content: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}\n<rdf:RDF ${namespaces}>${content}</rdf:RDF>`;
const about = 'rdf:about="http://e/a"';

describe('RDF/XML', () => {
  it.each([
    [
      'one thing and no rdf:RDF',
      `<T ${namespaces} ${about}><p>x</p></T>`,
      '<http://e/a> a :T ; :p "x" .',
    ],
    ['attributes of RDF without a prefix', rdf('<T about="http://e/a"/>'), '<http://e/a> a :T .'],
    [
      'languages as written, inherited and taken away',
      rdf(
        `<T ${about} xml:lang="sv"><p>x</p><p xml:lang="SV">y</p><p xml:lang="en-GB">z</p><p xml:lang="">w</p></T>`,
      ),
      '<http://e/a> a :T ; :p "x"@sv, "y"@SV, "z"@en-GB, "w" .',
    ],
    [
      'entities within entities',
      rdf(
        `<T ${about}><p rdf:resource="&c;x"/><p>&amp;&lt;&#228;</p></T>`,
        '<!DOCTYPE r [<!ENTITY b "http://b/"><!ENTITY c "&b;c/">]>',
      ),
      '<http://e/a> a :T ; :p <http://b/c/x>, "&<ä" .',
    ],
    [
      'collections, members and parts without a name',
      rdf(
        `<T ${about}><p rdf:parseType="Collection"><T rdf:about="http://e/b"/></p><p rdf:parseType="Resource"><q>1</q></p></T><rdf:Seq ${about}><rdf:li>1</rdf:li><rdf:li>2</rdf:li></rdf:Seq>`,
      ),
      '<http://e/a> a :T, rdf:Seq ; :p ( <http://e/b> ), [ :q "1" ] ; rdf:_1 "1" ; rdf:_2 "2" . <http://e/b> a :T .',
    ],
    [
      'statements with names',
      rdf(`<T ${about}><p rdf:ID="s">1</p></T>`),
      '<http://e/a> a :T ; :p "1" . <#s> a rdf:Statement ; rdf:subject <http://e/a> ; rdf:predicate :p ; rdf:object "1" .',
    ],
    [
      'xml:base, nodes by label and properties as attributes',
      rdf(
        '<T xml:base="http://b/x/" rdf:about="../y" n="1" xmlns:v="http://v/" v:m="2"><p rdf:nodeID="z"/></T><T rdf:nodeID="z"/>'.replace(
          ' n="1"',
          '',
        ),
      ),
      '<http://b/y> a :T ; :m "2" ; :p _:z . _:z a :T .',
    ],
    [
      'XML as one text, canonical and with its namespaces',
      rdf(
        `<T ${about}><p rdf:parseType="Literal" xmlns:h="http://h/"><h:b z="1" a='"'>Jord &amp; skog &lt; <i/></h:b><!--c--></p></T>`,
      ),
      `<http://e/a> a :T ; :p '<h:b xmlns:h="http://h/" a="&quot;" z="1">Jord &amp; skog &lt; <i xmlns="http://v/"></i></h:b><!--c-->'^^rdf:XMLLiteral .`,
    ],
  ])('is read with %s', async (_, text, expected) => {
    await expectSameQuads(await read('x.rdf', text), await trig(expected));
  });

  it.each([
    ['cut off', rdf(`<T ${about}><p>x</p>`).slice(0, -5), /^2:.* cut off/],
    ['closed wrongly', rdf(`<T ${about}><p>x</q></T>`), /^2:.* closing tag/],
    [
      'bare ampersands',
      rdf(`<T ${about}>\n<p rdf:resource="http://e/?a=1&b=2"/></T>`),
      /^3:31 .*&amp;/,
    ],
    ['bare ampersands in text', rdf(`<T ${about}>\n<p>a & b</p></T>`), /^3:6 .*&amp;/],
    ['a second root', `${rdf('')}\n<a/>`, /^3:.* outermost/],
    ['text behind the end', `${rdf('')}\ntext`, /^3:.* outside/],
    ['an undeclared prefix', rdf(`<x:T ${about}/>`), /^2:.* prefix “x:”/],
    ['an undeclared entity', rdf(`<T ${about}><p>&nbsp;</p></T>`), /^2:.*&amp;/],
    ['an attribute twice', rdf(`<T ${about} ${about}/>`), /^2:.* twice/],
    ['an ID twice', rdf('<T rdf:ID="x"/>\n<T rdf:ID="x"/>'), /^3:1 .*twice/],
    ['an ID that is no name', rdf('<T rdf:ID="1x"/>'), /^2:.* not a valid name/],
    ['two things as one value', rdf(`<T ${about}><p><T/><T/></p></T>`), /^2:.* one thing/],
    ['text between things', rdf('stray'), /^2:84 Text cannot/],
    ['two names', rdf(`<T ${about} rdf:nodeID="x"/>`), /^2:.*Only one/],
    ['names of old', rdf('<T rdf:aboutEach="http://e/a"/>'), /^2:.*cannot stand/],
    [
      'another encoding than it says',
      `<?xml version="1.0" encoding="ISO-8859-1"?>${rdf('ä').slice(21)}`,
      /^1:1 .*ISO-8859-1/,
    ],
    [
      'entities without end',
      rdf('<T/>', `<!DOCTYPE r [<!ENTITY a "&b;"><!ENTITY b "&a;">]>`).replace(
        '<T/>',
        '<T><p>&a;</p></T>',
      ),
      /contains itself/,
    ],
  ])('is refused with %s, with the place', async (_, text, pattern) => {
    const loaded = await load({ 'x.rdf': text });
    expect(loaded.files).toEqual([]);
    expect(
      told(loaded).map((line) => line.replace('x.rdf:', '').replace('violation ', '')),
    ).toEqual([expect.stringMatching(pattern)]);
  });

  it.each([
    ['pom.xml', '<project xmlns="http://maven.apache.org/POM/4.0.0"><name>x</name></project>'],
    [
      'catalog.xml',
      '<catalog prefer="public" xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><uri id="x" name="y" uri="z"/></catalog>',
    ],
    [
      'drawing.xml',
      `<svg xmlns="http://www.w3.org/2000/svg"><metadata>${rdf('<T/>').slice(21)}</metadata></svg>`,
    ],
    [
      'metadata.rdf',
      '<gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd"><gmd:language>sv</gmd:language></gmd:MD_Metadata>',
    ],
    [
      'feed.xml',
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><title>x</title></feed>',
    ],
    ['page.rdf', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
    ['plain.rdf', '<list><item>x</item></list>'],
  ])('never becomes of %s, which is XML of another kind', async (name, text) => {
    const loaded = await load({ [name]: text, 'a.ttl': '<a> <p:p> 1 .' });
    expect(loaded.files).toHaveLength(1);
    expect(loaded.leftOut).toEqual([expect.objectContaining({ name, reason: 'unrelated' })]);
  });

  it('is asked for where an ontology is OWL/XML', async () => {
    const loaded = await load({
      'o.owl': '<Ontology xmlns="http://www.w3.org/2002/07/owl#" ontologyIRI="http://e/o"/>',
    });
    expect(told(loaded)[0]).toMatch(/^o\.owl:1:1 warning .*Save it as Turtle or RDF\/XML/);
  });
});
