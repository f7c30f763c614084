import { expect, test } from 'vitest';
import { testPrefixes, trig } from './parse-back.ts';
import { thing } from './thing.ts';
import { write } from './write.ts';

test('Turtle is made to be read', async () => {
  expect(await write(thing, 'turtle')).toMatchInlineSnapshot(`
    "@prefix e: <http://example.org/ns#>.
    @prefix id: <http://example.org/id/>.
    @prefix skos: <http://www.w3.org/2004/02/skos/core#>.
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#>.

    id:energi a e:Area, skos:Concept;
        e:contact [
            a e:Contact;
            e:address [
                e:city "Göteborg";
                e:post "405 44"
            ]
        ], [ e:city "Borås" ];
        e:horizon "2030"^^xsd:gYear;
        e:order 01, 1;
        e:steps (id:first "second");
        skos:prefLabel "Sustainable energy"@en-GB, "Hållbar energi 😀"@sv.

    id:first e:label "First";
        e:part id:energi.

    id:stranger e:about id:energi, [ e:text "rad ett\\nrad två" ].
    "
  `);
});

/** Nameless nodes by where they come first: how many were read before in this process does not count. */
function numbered(text: string): string {
  const labels = new Map<string, string>();
  return text.replaceAll(/(?<=nodeID=")b\d+/g, (label) => {
    const name = labels.get(label) ?? `n${labels.size + 1}`;
    labels.set(label, name);
    return name;
  });
}

test('RDF/XML is made to be read', async () => {
  expect(numbered(await write(thing, 'rdf-xml'))).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <rdf:RDF
        xmlns:e="http://example.org/ns#"
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:skos="http://www.w3.org/2004/02/skos/core#">
      <e:Area rdf:about="http://example.org/id/energi">
        <rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
        <e:contact rdf:nodeID="n1"/>
        <e:contact rdf:nodeID="n2"/>
        <e:horizon rdf:datatype="http://www.w3.org/2001/XMLSchema#gYear">2030</e:horizon>
        <e:order rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">01</e:order>
        <e:order rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">1</e:order>
        <e:steps rdf:nodeID="n3"/>
        <skos:prefLabel xml:lang="en-GB">Sustainable energy</skos:prefLabel>
        <skos:prefLabel xml:lang="sv">Hållbar energi 😀</skos:prefLabel>
      </e:Area>
      <rdf:Description rdf:about="http://example.org/id/first">
        <e:label>First</e:label>
        <e:part rdf:resource="http://example.org/id/energi"/>
      </rdf:Description>
      <rdf:Description rdf:about="http://example.org/id/stranger">
        <e:about rdf:resource="http://example.org/id/energi"/>
        <e:about rdf:nodeID="note"/>
      </rdf:Description>
      <rdf:Description rdf:nodeID="n3">
        <rdf:first rdf:resource="http://example.org/id/first"/>
        <rdf:rest rdf:nodeID="n4"/>
      </rdf:Description>
      <rdf:Description rdf:nodeID="n4">
        <rdf:first>second</rdf:first>
        <rdf:rest rdf:resource="http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"/>
      </rdf:Description>
      <e:Contact rdf:nodeID="n1">
        <e:address rdf:nodeID="n5"/>
      </e:Contact>
      <rdf:Description rdf:nodeID="n5">
        <e:city>Göteborg</e:city>
        <e:post>405 44</e:post>
      </rdf:Description>
      <rdf:Description rdf:nodeID="n2">
        <e:city>Borås</e:city>
      </rdf:Description>
      <rdf:Description rdf:nodeID="note">
        <e:text>rad ett
    rad två</e:text>
      </rdf:Description>
    </rdf:RDF>
    "
  `);
});

test('only prefixes in use are declared', async () => {
  const quads = trig('id:a a e:Class ; e:p "skos:prefLabel", "xsd:integer"@sv, 1, true .');
  expect(await write(quads, 'turtle')).toMatch(/^@prefix e: .*\n@prefix id: .*\n\nid:a a e:Class;/);
  expect(await write(quads, 'rdf-xml')).not.toMatch(/xmlns:(?:id|skos|xsd)/);
  expect(await write(trig('id:a e:p "x" .'), 'json-ld')).not.toMatch(/"(?:rdf|skos|xsd)"/);
});

test('a prefix that is the scheme of an IRI is not declared', async () => {
  const quads = trig('id:a e:p <tel:112>, <skos:prefLabel> .');
  const prefixes = { ...testPrefixes, tel: 'http://example.org/ns#' };
  expect(await write(quads, 'turtle', { prefixes })).toMatchInlineSnapshot(`
    "@prefix e: <http://example.org/ns#>.
    @prefix id: <http://example.org/id/>.

    id:a e:p <skos:prefLabel>, <tel:112>.
    "
  `);
});

test('RDF/XML is known by its beginning', async () => {
  const prefixes = { z: `http://example.org/${'long'.repeat(100)}` };
  expect((await write(thing, 'rdf-xml', { prefixes })).slice(0, 200)).toContain('<rdf:RDF');
});

test('RDF/XML makes up prefixes that are free and leaves "xml" alone', async () => {
  const quads = trig('id:a e:p 1 ; <http://one.example/p> 1 ; <http://two.example/p> 1 .');
  const prefixes = {
    xmlish: testPrefixes.e,
    ns1: 'http://two.example/',
    rdf: 'http://one.example/',
  };
  expect((await write(quads, 'rdf-xml', { prefixes })).match(/xmlns:\S+(?=>|\n)/g))
    .toMatchInlineSnapshot(`
    [
      "xmlns:ns1="http://two.example/"",
      "xmlns:ns2="http://example.org/ns#"",
      "xmlns:ns3="http://one.example/"",
      "xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">",
    ]
  `);
});
