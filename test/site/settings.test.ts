import { describe, expect, it } from 'vitest';
import { limitTable } from '../../src/catalogue/sparql/limit-descriptions.ts';
import { limitSettings } from '../../src/site/settings/limits.ts';
import { settingsTable } from '../../src/site/settings/settings-table.ts';
import { readSettings } from '../../src/site/settings/settings.ts';

function settled(flags: Record<string, string>, environment: Record<string, string> = {}) {
  const reading = readSettings(flags, environment);
  if (reading.outcome !== 'settled')
    throw new Error(reading.mistakes.map(({ en }) => en).join('\n'));
  return reading.settings;
}

function mistakes(flags: Record<string, string>, environment: Record<string, string> = {}) {
  const reading = readSettings(flags, environment);
  return reading.outcome === 'mistaken' ? reading.mistakes.map(({ en }) => en) : [];
}

describe('settings', () => {
  it('name things after the port unless told otherwise', () => {
    expect(settled({ port: '8080' }).base).toBe('http://localhost:8080/');
  });

  it('reach services where things are named, unless told otherwise', () => {
    expect(settled({ base: 'https://data.example/' }).publicUrl).toBe('https://data.example/');
    expect(
      settled({ base: 'https://data.example/' }, { PUBLIC_URL: 'https://www.example/' }).publicUrl,
    ).toBe('https://www.example/');
  });

  it('prefer a flag to the environment', () => {
    expect(settled({ port: '1' }, { PORT: '2' }).port).toBe(1);
    expect(settled({}, { PORT: '2' }).port).toBe(2);
  });

  it('take an empty variable for none', () => {
    expect(settled({}, { PORT: '' }).port).toBe(3000);
  });

  it('take the flag that has the name of the variable too', () => {
    expect(settled({ 'base-iri': 'https://data.example/' }).base).toBe('https://data.example/');
  });

  it('report all mistakes together, by the name they were given under', () => {
    const found = mistakes({ port: '70000', lang: 'de' }, { BASE_IRI: 'ftp://x' });
    expect(found).toHaveLength(3);
    expect(found.join(' ')).toMatch(/--port is “70000”.*--lang is “de”.*BASE_IRI is “ftp:\/\/x”/);
  });

  it.each([
    'https://data.example/region',
    'https://data.example/?x',
    'https://data.example/#',
    'https://me:secret@data.example/',
    'data.example',
    '/',
  ])('refuse the base %s', (base) => {
    expect(mistakes({ base })).toHaveLength(1);
  });

  it('say where files can be seen only by an address with a place for the file', () => {
    expect(settled({}).repositoryUrl).toBeUndefined();
    const repositoryUrl = 'https://code.example/blob/main/{path}#L{line}';
    expect(settled({}, { REPOSITORY_URL: repositoryUrl }).repositoryUrl).toBe(repositoryUrl);
    expect(mistakes({ 'repository-url': 'https://code.example/' })).toHaveLength(1);
    expect(mistakes({ 'repository-url': 'javascript:{path}' })).toHaveLength(1);
  });

  it('refuse a free port without a base, for nothing could be named', () => {
    expect(mistakes({ port: '0' })).toHaveLength(1);
    expect(settled({ port: '0', base: 'https://data.example/' }).port).toBe(0);
  });
});

describe('a setting that is a whole number', () => {
  const rows = settingsTable.filter((row) => 'least' in row);

  it.each(rows)('--$flag has a default that it would itself take', ({ flag, ...row }) => {
    expect(mistakes({ [flag]: String(row.default), base: 'https://data.example/' })).toEqual([]);
  });

  it.each(rows)('--$flag takes numbers of its range and no others', ({ flag, least, most }) => {
    const base = 'https://data.example/';
    expect(mistakes({ [flag]: String(least), base })).toEqual([]);
    expect(mistakes({ [flag]: String(most), base })).toEqual([]);
    for (const text of [String(least - 1), String(most + 1), '7.5', '1e3', 'many', ' ']) {
      expect(mistakes({ [flag]: text, base })).toEqual([
        `--${flag} is “${text}”. It must be a whole number from ${least} to ${most}.`,
      ]);
    }
  });

  it.each(limitSettings)('$variable bounds $name', ({ name, variable, least }) => {
    expect(settled({}, { [variable]: String(least) }).limits).toEqual({
      ...settled({}).limits,
      [name]: least,
    });
  });

  it('has one row for each limit that is published', () => {
    const published = limitTable.map(({ name }) => name);
    expect(published.toSorted()).toEqual(limitSettings.map(({ name }) => name).toSorted());
  });
});
