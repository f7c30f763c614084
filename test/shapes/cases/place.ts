import { mistake, type Case, type Thing } from '../case.ts';

const county: Thing = ['place.yaml', 'id/place/jamtlands-lan'];
const municipality = (name: string): Thing => ['place.yaml', `id/place/${name}`];

export const placeCases: readonly Case[] = [
  mistake('Place-municipalityCode-form', municipality('ragunda'), [
    'municipalityCode: 2303',
    'municipalityCode: 23030',
  ]),
  mistake('Place-countyCode-form', county, ['countyCode: 23', 'countyCode: 230']),
  mistake('Place-isoCode-known', county, ['isoCode: SE-Z', 'isoCode: SE-ZZ']),
  mistake('Place-isPartOf-known', county, ['isPartOf: nuts:SE32', 'isPartOf: nuts:SE39']),
  mistake('Place-exactMatch-known', county, ['- wd:Q103679', '- wd:Q999999']),
  mistake('Regional-nuts3Code-form', municipality('are'), ['nuts3Code: SE322', 'nuts3Code: SE32']),
  mistake('Regional-nuts2Code-form', municipality('berg'), ['nuts2Code: SE32', 'nuts2Code: SE322']),
  mistake('Regional-lauCode-form', municipality('krokom'), ["lauCode: '2309'", "lauCode: '23:09'"]),
  mistake('Regional-countyNumber-form', municipality('bracke'), [
    "countyNumber: '23'",
    "countyNumber: '230'",
  ]),
];
