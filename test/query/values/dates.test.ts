import { testValues } from './expect-values.ts';

const yes = '"true"^^xsd:boolean';
const no = '"false"^^xsd:boolean';

testValues('SPARQL 1.1 §17.4.5, parts of dates and times', [
  ['NOW()', '"2030-01-01T00:00:00+01:00"^^xsd:dateTime'],
  ['YEAR("2011-01-10T14:45:13.815-05:00"^^xsd:dateTime)', '"2011"^^xsd:integer'],
  ['MONTH("2011-01-10T14:45:13.815-05:00"^^xsd:dateTime)', '"1"^^xsd:integer'],
  ['DAY("2011-01-10T14:45:13.815-05:00"^^xsd:dateTime)', '"10"^^xsd:integer'],
  ['HOURS("2011-01-10T14:45:13.815-05:00"^^xsd:dateTime)', '"14"^^xsd:integer'],
  ['MINUTES("2011-01-10T14:45:13.815-05:00"^^xsd:dateTime)', '"45"^^xsd:integer'],
  ['SECONDS("2011-01-10T14:45:13.815-05:00"^^xsd:dateTime)', '"13.815"^^xsd:decimal'],
  ['SECONDS("2011-01-10T14:45:13"^^xsd:dateTime)', '"13"^^xsd:decimal'],
  ['TIMEZONE("2011-01-10T14:45:13-05:00"^^xsd:dateTime)', '"-PT5H"^^xsd:dayTimeDuration'],
  ['TIMEZONE("2011-01-10T14:45:13Z"^^xsd:dateTime)', '"PT0S"^^xsd:dayTimeDuration'],
  ['TIMEZONE("2011-01-10T14:45:13+05:45"^^xsd:dateTime)', '"PT5H45M"^^xsd:dayTimeDuration'],
  ['TIMEZONE("2011-01-10T14:45:13"^^xsd:dateTime)', 'error'],
  ['TZ("2011-01-10T14:45:13-05:00"^^xsd:dateTime)', '"-05:00"'],
  ['TZ("2011-01-10T14:45:13Z"^^xsd:dateTime)', '"Z"'],
  ['TZ("2011-01-10T14:45:13"^^xsd:dateTime)', '""'],
  ['YEAR("2011-01-10"^^xsd:date)', '"2011"^^xsd:integer'],
  ['HOURS("2011-01-10"^^xsd:date)', 'error'],
  ['YEAR("2030"^^xsd:gYear)', '"2030"^^xsd:integer'],
  ['YEAR("2030-05Z"^^xsd:gYearMonth)', '"2030"^^xsd:integer'],
  ['MONTH("2030-05"^^xsd:gYearMonth)', '"5"^^xsd:integer'],
  ['DAY("--02-29"^^xsd:gMonthDay)', '"29"^^xsd:integer'],
  ['DAY("2030"^^xsd:gYear)', 'error'],
  ['HOURS("14:45:00"^^xsd:time)', '"14"^^xsd:integer'],
  ['YEAR("14:45:00"^^xsd:time)', 'error'],
  ['YEAR("-0044-03-15"^^xsd:date)', '"-44"^^xsd:integer'],
  ['YEAR("12345-03-15"^^xsd:date)', '"12345"^^xsd:integer'],
  ['YEAR("2011-01-10")', 'error'],
]);

testValues('XML Schema §3.3.7, impossible dates have no value', [
  ['DAY("2023-02-29"^^xsd:date)', 'error'],
  ['DAY("2024-02-29"^^xsd:date)', '"29"^^xsd:integer'],
  ['DAY("1900-02-29"^^xsd:date)', 'error'],
  ['DAY("2000-02-29"^^xsd:date)', '"29"^^xsd:integer'],
  ['DAY("0000-02-29"^^xsd:date)', '"29"^^xsd:integer'],
  ['DAY("2024-04-31"^^xsd:date)', 'error'],
  ['DAY("2024-13-01"^^xsd:date)', 'error'],
  ['YEAR("24-01-01"^^xsd:date)', 'error'],
  ['YEAR("02024-01-01"^^xsd:date)', 'error'],
  ['YEAR("2024-1-1"^^xsd:date)', 'error'],
  ['YEAR("2024-01-01T24:00:00"^^xsd:dateTime)', '"2024"^^xsd:integer'],
  ['DAY("2024-01-01T24:00:00"^^xsd:dateTime)', '"2"^^xsd:integer'],
  ['DAY("2024-01-01T24:00:01"^^xsd:dateTime)', 'error'],
  ['DAY("2024-01-01T23:60:00"^^xsd:dateTime)', 'error'],
  ['HOURS("24:00:00"^^xsd:time)', '"0"^^xsd:integer'],
  ['YEAR("2024-01-01+14:00"^^xsd:date)', '"2024"^^xsd:integer'],
  ['YEAR("2024-01-01+14:01"^^xsd:date)', 'error'],
  ['DAY("--02-30"^^xsd:gMonthDay)', 'error'],
  ['YEAR("2024-01-01T00:00:00"^^xsd:dateTimeStamp)', 'error'],
  ['YEAR("2024-01-01T00:00:00Z"^^xsd:dateTimeStamp)', '"2024"^^xsd:integer'],
]);

testValues('XPath Functions §9.4, comparing dates and times of one type', [
  ['"2030"^^xsd:gYear >= "2030"^^xsd:gYear', yes],
  ['"2030"^^xsd:gYear < "2040"^^xsd:gYear', yes],
  ['"-0044"^^xsd:gYear < "0044"^^xsd:gYear', yes],
  ['"2030-02"^^xsd:gYearMonth > "2030-01"^^xsd:gYearMonth', yes],
  ['"--02"^^xsd:gMonth < "--12"^^xsd:gMonth', yes],
  ['"---02"^^xsd:gDay = "---02"^^xsd:gDay', yes],
  ['"--02-28"^^xsd:gMonthDay < "--02-29"^^xsd:gMonthDay', yes],
  ['"2024-01-01T00:00:00Z"^^xsd:dateTime = "2024-01-01T02:00:00+02:00"^^xsd:dateTime', yes],
  ['"2024-01-01T00:00:00.10"^^xsd:dateTime = "2024-01-01T00:00:00.1"^^xsd:dateTime', yes],
  ['"2024-01-01T00:00:00.45"^^xsd:dateTime < "2024-01-01T00:00:00.5"^^xsd:dateTime', yes],
  ['"2024-01-01T24:00:00Z"^^xsd:dateTime = "2024-01-02T00:00:00Z"^^xsd:dateTime', yes],
  ['"10:00:00+01:00"^^xsd:time < "10:00:00Z"^^xsd:time', yes],
  ['"2006-08-23"^^xsd:date < "2006-08-24"^^xsd:date', yes],
  ['"2006-08-23Z"^^xsd:date = "2006-08-23+00:00"^^xsd:date', yes],
  ['"2006-08-23"^^xsd:date = "2006-08-23T00:00:00"^^xsd:dateTime', no],
  ['"2006-08-23"^^xsd:date < "2006-08-24T00:00:00"^^xsd:dateTime', 'error'],
  ['"2030"^^xsd:gYear = 2030', no],
  ['"2030"^^xsd:gYear < 2040', 'error'],
]);

testValues('XML Schema §D.2.2, with a time zone and without', [
  ['"2006-08-23"^^xsd:date = "2006-08-23Z"^^xsd:date', 'error'],
  ['"2006-08-23"^^xsd:date < "2006-08-24Z"^^xsd:date', yes],
  ['"2006-08-23T00:00:00"^^xsd:dateTime < "2006-08-23T14:00:00Z"^^xsd:dateTime', 'error'],
  ['"2006-08-23T00:00:00"^^xsd:dateTime < "2006-08-23T14:00:01Z"^^xsd:dateTime', yes],
  ['"2006-08-23T00:00:00"^^xsd:dateTime < "2006-08-23T14:00:00.1Z"^^xsd:dateTime', yes],
  ['"2006-08-23T14:00:00.1Z"^^xsd:dateTime > "2006-08-23T00:00:00"^^xsd:dateTime', yes],
  ['"2006-08-23T00:00:00.2"^^xsd:dateTime < "2006-08-23T14:00:00.1Z"^^xsd:dateTime', 'error'],
  ['"2006-08-23T00:00:00"^^xsd:dateTime != "2007-08-23T00:00:00Z"^^xsd:dateTime', yes],
]);

testValues('XPath Functions §8.2, comparing durations', [
  ['"P1Y"^^xsd:duration = "P12M"^^xsd:yearMonthDuration', yes],
  ['"PT24H"^^xsd:dayTimeDuration = "P1D"^^xsd:duration', yes],
  ['"P1Y"^^xsd:yearMonthDuration < "P13M"^^xsd:yearMonthDuration', yes],
  ['"PT36H"^^xsd:dayTimeDuration > "P1D"^^xsd:dayTimeDuration', yes],
  ['"P1M"^^xsd:duration < "P32D"^^xsd:duration', yes],
  ['"P1M"^^xsd:duration < "P30D"^^xsd:duration', 'error'],
  ['"P1M"^^xsd:duration = "P30D"^^xsd:duration', no],
  ['"-P1D"^^xsd:dayTimeDuration < "PT0S"^^xsd:dayTimeDuration', yes],
  ['"P"^^xsd:duration = "P0D"^^xsd:duration', 'error'],
  ['"P1DT"^^xsd:duration = "P1D"^^xsd:duration', 'error'],
]);

testValues('XPath Functions §8.4, calculating with durations', [
  ['xsd:dayTimeDuration("P1D") + xsd:dayTimeDuration("PT1H")', '"P1DT1H"^^xsd:dayTimeDuration'],
  ['xsd:dayTimeDuration("PT1H") - xsd:dayTimeDuration("P1D")', '"-PT23H"^^xsd:dayTimeDuration'],
  ['xsd:yearMonthDuration("P1Y") * 1.5', '"P1Y6M"^^xsd:yearMonthDuration'],
  ['2 * xsd:dayTimeDuration("PT0.5S")', '"PT1S"^^xsd:dayTimeDuration'],
  ['xsd:dayTimeDuration("P1D") / 2', '"PT12H"^^xsd:dayTimeDuration'],
  ['xsd:dayTimeDuration("P1D") / 0', 'error'],
  ['xsd:dayTimeDuration("P1D") / xsd:dayTimeDuration("PT1H")', '"24"^^xsd:decimal'],
  ['xsd:yearMonthDuration("P2Y") / xsd:yearMonthDuration("P6M")', '"4"^^xsd:decimal'],
  ['xsd:yearMonthDuration("P1Y") + xsd:dayTimeDuration("P1D")', 'error'],
  ['-xsd:dayTimeDuration("P1D")', '"-P1D"^^xsd:dayTimeDuration'],
]);

testValues('XPath Functions §9.7 and §9.8, moving dates', [
  [
    '"2000-10-30T11:12:00"^^xsd:dateTime + "P1Y2M"^^xsd:yearMonthDuration',
    '"2001-12-30T11:12:00"^^xsd:dateTime',
  ],
  [
    '"2000-10-30T11:12:00"^^xsd:dateTime + "P3DT1H15M"^^xsd:dayTimeDuration',
    '"2000-11-02T12:27:00"^^xsd:dateTime',
  ],
  [
    '"2000-10-30T00:00:00.2Z"^^xsd:dateTime - "PT0.5S"^^xsd:dayTimeDuration',
    '"2000-10-29T23:59:59.7Z"^^xsd:dateTime',
  ],
  ['"2024-01-31"^^xsd:date + "P1M"^^xsd:yearMonthDuration', '"2024-02-29"^^xsd:date'],
  ['"2024-03-31"^^xsd:date - "P1M"^^xsd:yearMonthDuration', '"2024-02-29"^^xsd:date'],
  ['"2004-10-30Z"^^xsd:date + "P2DT2H30M"^^xsd:dayTimeDuration', '"2004-11-01Z"^^xsd:date'],
  ['"P1D"^^xsd:dayTimeDuration + "2024-02-28"^^xsd:date', '"2024-02-29"^^xsd:date'],
  ['"2024-02-28"^^xsd:date - "PT1H"^^xsd:dayTimeDuration', '"2024-02-27"^^xsd:date'],
  ['"23:12:00+03:00"^^xsd:time + "P1DT3H15M"^^xsd:dayTimeDuration', '"02:27:00+03:00"^^xsd:time'],
  ['"11:12:00"^^xsd:time + "P1M"^^xsd:yearMonthDuration', 'error'],
  ['"2030"^^xsd:gYear + "P1Y"^^xsd:yearMonthDuration', 'error'],
  ['"0001-01-01"^^xsd:date - "P1D"^^xsd:dayTimeDuration', '"0000-12-31"^^xsd:date'],
  ['"2024-03-01"^^xsd:date - "2024-02-01"^^xsd:date', '"P29D"^^xsd:dayTimeDuration'],
  [
    '"2000-10-30T06:12:00-05:00"^^xsd:dateTime - "1999-11-28T09:00:00Z"^^xsd:dateTime',
    '"P337DT2H12M"^^xsd:dayTimeDuration',
  ],
  ['"11:12:00Z"^^xsd:time - "04:00:00"^^xsd:time', '"PT7H12M"^^xsd:dayTimeDuration'],
  ['"2024-03-01"^^xsd:date - "2024-02-01T00:00:00"^^xsd:dateTime', 'error'],
  ['"2024-03-01"^^xsd:date + 1', 'error'],
]);
