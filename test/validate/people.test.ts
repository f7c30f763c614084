import { describe, expect, it } from 'vitest';
import { check } from '../../src/publish/publish.ts';
import { printFindings } from '../../src/validate/findings/print-findings.ts';
import { folderWith, wordless } from '../support/files.ts';
import { told as toldOfFiles } from './told.ts';

const prefixes = `@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix schema: <http://schema.org/> . @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix x: <http://x.example/> . @prefix dcterms: <http://purl.org/dc/terms/> . @prefix st: <ns/> .
`;

async function folderOf(files: Record<string, string>): Promise<string> {
  return folderWith(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, prefixes + text])),
  );
}

/** What is published of some files when people are not. */
async function publishedOf(files: Record<string, string>): Promise<string> {
  const data = await folderOf(files);
  const options = { baseIri: 'https://x.example/', publishPeople: false };
  const checked = await check({ data, ...wordless, ...options });
  if (checked.outcome === 'invalid') throw new Error(checked.findings[0]?.message.en);
  return checked.data.quads
    .filter(({ graph }) => !graph.value.includes('/graph/ontology/'))
    .map(({ subject, object }) => `${subject.value} ${object.value}`)
    .join('\n');
}

const others = { 'posts.ttl': '<id/post> a org:Post ; rdfs:label "The post"@en .' };

describe('data without people', () => {
  it.each([
    ['by FOAF', 'a foaf:Person ; foaf:name "Ada"'],
    ['by schema.org', 'a schema:Person ; schema:name "Ada"'],
    ['by the other spelling of schema.org', 'a <https://schema.org/Person> ; schema:name "Ada"'],
    ['by vCard', 'a vcard:Individual ; vcard:fn "Ada"'],
    ['by the post that they hold', 'org:holds <id/post> ; foaf:name "Ada"'],
  ])('lacks the graph that describes one %s', async (_, person) => {
    const text = await publishedOf({ ...others, 'people.ttl': `[] ${person} . <id/x> x:p "y" .` });
    expect(text).toContain('The post');
    expect(text).not.toMatch(/Ada|id\/x/);
  });

  it('lacks one who holds a post and whose class nobody wrote', async () => {
    const people = '<id/post> org:heldBy [ foaf:name "Ada" ] .';
    expect(await publishedOf({ ...others, 'people.ttl': people })).not.toContain('Ada');
  });

  it('lacks what other graphs say about one, or say to point to one', async () => {
    const text = await publishedOf({
      'posts.ttl': '<id/post> org:heldBy <id/ada> ; rdfs:label "The post"@en .',
      'people.ttl': '<id/ada> a foaf:Person .',
      'more.ttl': '<id/ada> foaf:mbox <mailto:ada@x.example> .',
    });
    expect(text).toBe('https://x.example/id/post The post');
  });

  it('lacks what is said to hold personal data, whoever it describes', async () => {
    const text = await publishedOf({
      ...others,
      'register.ttl': '<id/register> rdfs:label "Ada was here"@en .',
      'about.ttl':
        '<graph/register> dcterms:rights <id/rights> . <id/rights> st:textLicence <def/rights/personal-data> .',
    });
    expect(text).not.toMatch(/Ada|register/);
    expect(text).toContain('The post');
  });

  it('lacks what requires a graph that is left out, and what speaks of that', async () => {
    const text = await publishedOf({
      ...others,
      'people.ttl': '[] a foaf:Person ; foaf:name "Ada" .',
      'about.ttl':
        '<graph/about> dcterms:requires <graph/people> . <id/page> rdfs:label "Names are here"@en .',
      'more.ttl':
        '<graph/more> dcterms:requires <graph/about> . <id/page> rdfs:comment "Really"@en .',
      'graphs.ttl':
        '<graph/people> rdfs:label "Names"@en . <id/data> rdfs:seeAlso <graph/people> , <id/x> .',
    });
    expect(text).toBe(
      'https://x.example/id/data https://x.example/id/x\nhttps://x.example/id/post http://www.w3.org/ns/org#Post\nhttps://x.example/id/post The post',
    );
  });

  it('lacks one whom a property leads to that leads to persons only', async () => {
    const text = await publishedOf({
      ...others,
      'terms.ttl': 'x:ledBy rdfs:range foaf:Person .',
      'people.ttl': '<id/post> x:ledBy [ rdfs:label "Ada" ] .',
    });
    expect(text).not.toContain('Ada');
  });

  it('has all else', async () => {
    expect(await publishedOf(others)).toContain('The post');
  });
});

describe('a finding about a person', () => {
  /** Findings of a shape that has no words of its own, in data where people hold a post. */
  async function told(person: string, shape: string, predicate = 'org:heldBy'): Promise<string> {
    const data = await folderOf({ ...others, 'people.ttl': `<id/post> ${predicate} ${person}` });
    const shapes = await folderOf({ 'a.ttl': `<shapes/a> a sh:NodeShape ; ${shape} .` });
    const { findings } = await check({ data, ...wordless, shapes, baseIri: 'https://x.example/' });
    return printFindings(findings, 'text', 'en').replaceAll(`${data}/`, '');
  }

  const ada = '[ a foaf:Person ; foaf:name "Ada" ; foaf:mbox <mailto:ada@x.example> ] .';
  const wrongName =
    'sh:targetClass foaf:Person ; sh:property [ sh:path foaf:name ; sh:minLength 9 ]';

  it('goes by their post and repeats nothing', async () => {
    expect(await told(ada, wrongName)).toMatch(
      /^people\.ttl:5:\d+: error: The post: “…” in “name” is too short\. Write at least 9 characters\.\n/,
    );
  });

  it('goes by their post where they have an address', async () => {
    const named = '<id/ada> . <id/ada> a foaf:Person ; foaf:name "Ada" .';
    const text = await told(named, wrongName);
    expect(text).toContain('error: The post: ');
    expect(text).not.toMatch(/ada/i);
  });

  it('goes by no name where they have no post', async () => {
    const named = '"x" . <id/ada> a foaf:Person ; foaf:name "Ada" .';
    const text = await told(named, wrongName, 'x:p');
    expect(text).toContain('error: A person: ');
    expect(text).not.toMatch(/ada/i);
  });

  it('goes by their post where it is about a part of what is said about them', async () => {
    const parted = '[ a foaf:Person ; x:part [ rdfs:label "Ada’s" ; x:q "Ada" ] ] .';
    const text = await told(
      parted,
      'sh:targetSubjectsOf x:q ; sh:property [ sh:path x:q ; sh:minLength 9 ]',
    );
    expect(text).toContain('error: The post: “…” in ');
    expect(text).not.toMatch(/ada/i);
  });

  it('does not show their address where it is the value', async () => {
    const shape =
      'sh:targetSubjectsOf org:heldBy ; sh:property [ sh:path org:heldBy ; sh:class org:Post ]';
    const text = await told('<id/ada> . <id/ada> a foaf:Person .', shape);
    expect(text).toContain('… in “heldBy” is not a Post');
    expect(text).not.toMatch(/ada/i);
  });

  it('does not show the address of one whom nothing describes', async () => {
    const text = await told('<id/ada> .', 'sh:targetNode <id/x>');
    expect(text).toContain('warning: The post: Points to a person, which is described nowhere');
    expect(text).not.toMatch(/ada/i);
  });

  it.each([
    ['a.yaml', 'id: id/post/a\nobservedHolder:\n  mailbox: mailto:ada lovelace@x.example\n'],
    ['a.ttl', '<id/post/a> <http://x.example/p> <mailto:ada`lovelace@x.example> .'],
  ])('does not show a mailbox that cannot be read in %s', async (name, text) => {
    const { lines } = await toldOfFiles({ [name]: text });
    expect(lines.join()).toMatch(/mailto:…/);
    expect(lines.join()).not.toMatch(/ada|lovelace/i);
  });
});
