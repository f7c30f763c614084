import { testValues } from './expect-values.ts';

const yes = '"true"^^xsd:boolean';
const no = '"false"^^xsd:boolean';

testValues('SPARQL 1.1 §17.4.2, kinds of terms', [
  ['isIRI(:a)', yes],
  ['isURI("a")', no],
  ['isBLANK(BNODE())', yes],
  ['isLITERAL("a"@sv)', yes],
  ['isLITERAL(:a)', no],
  ['isNUMERIC(1)', yes],
  ['isNUMERIC("1")', no],
  ['isNUMERIC(:a)', no],
]);

testValues('SPARQL 1.1 §17.4.2, parts of terms', [
  ['STR(:a)', '"http://example.org/a"'],
  ['STR(01)', '"01"'],
  ['STR(1.50 + 0)', '"1.5"'],
  ['STR("a"@sv)', '"a"'],
  ['STR(BNODE())', 'error'],
  ['STR("x"^^:unknown)', '"x"'],
  ['LANG(STRLANG("a", "sv-SE"))', '"sv-SE"'],
  ['LANG("a")', '""'],
  ['LANG(1)', '""'],
  ['LANG(:a)', 'error'],
  ['LANG("a"@sv) = "sv"', yes],
  ['LANG("a"@en) != "sv"', yes],
  ['LANG(:a) = "sv"', 'error'],
  ['LANG("a") = ""', yes],
  ['DATATYPE("a")', '<http://www.w3.org/2001/XMLSchema#string>'],
  ['DATATYPE("a"@sv)', '<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>'],
  ['DATATYPE("a"@ar--rtl)', '<http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString>'],
  ['DATATYPE("5"^^xsd:byte)', '<http://www.w3.org/2001/XMLSchema#byte>'],
  ['DATATYPE("5"^^xsd:byte + 1)', '<http://www.w3.org/2001/XMLSchema#integer>'],
  ['DATATYPE("x"^^:unknown)', '<http://example.org/unknown>'],
  ['DATATYPE("2020-01-01Z"^^xsd:date)', '<http://www.w3.org/2001/XMLSchema#date>'],
  ['DATATYPE(:a)', 'error'],
]);

testValues('SPARQL 1.2 §17.4.2, base direction', [
  ['LANGDIR("a"@ar--rtl)', '"rtl"'],
  ['LANGDIR("a"@ar)', '""'],
  ['LANGDIR(:a)', 'error'],
  ['LANG("a"@ar--rtl)', '"ar"'],
  ['hasLANG("a"@ar--rtl)', yes],
  ['hasLANG("a")', no],
  ['hasLANG(:a)', no],
  ['hasLANGDIR("a"@ar--rtl)', yes],
  ['hasLANGDIR("a"@ar)', no],
  ['STRLANGDIR("a", "ar", "rtl")', '"a"@ar--rtl'],
  ['STRLANGDIR("a", "ar", "RTL")', 'error'],
  ['STRLANGDIR("a", "ar", "")', 'error'],
  ['STRLANGDIR("a", "", "ltr")', 'error'],
]);

testValues('SPARQL 1.1 §17.4.2, making terms', [
  ['IRI("a")', '<http://example.org/base/a>'],
  ['IRI("../a")', '<http://example.org/a>'],
  ['IRI("")', '<http://example.org/base/>'],
  ['IRI("//h/x")', '<http://h/x>'],
  ['IRI("?q=a:b")', '<http://example.org/base/?q=a:b>'],
  ['IRI("urn:x:y")', '<urn:x:y>'],
  ['IRI("å")', '<http://example.org/base/å>'],
  ['URI(:a)', '<http://example.org/a>'],
  ['IRI("http://e/a b")', 'error'],
  ['IRI("a<b")', 'error'],
  ['IRI("a"@sv)', 'error'],
  ['IRI(1)', 'error'],
  ['STRDT("01", xsd:integer)', '"01"^^xsd:integer'],
  ['STRDT("x", :t)', '"x"^^http://example.org/t'],
  ['STRDT("x", xsd:string)', '"x"'],
  ['STRDT("x"@sv, :t)', 'error'],
  ['STRDT("x", "t")', 'error'],
  ['STRDT("x", rdf:langString)', 'error'],
  ['STRDT("05", xsd:integer) + 1', '"6"^^xsd:integer'],
  ['STRLANG("a", "sv")', '"a"@sv'],
  ['STRLANG("a", "")', 'error'],
  ['STRLANG("a", "sv se")', 'error'],
  ['STRLANG("a"@en, "sv")', 'error'],
  ['BNODE("x")', '_:x'],
  ['BNODE(1)', 'error'],
  ['UUID()', '<urn:uuid:00000000-0000-4000-8000-000000000000>'],
  ['STRUUID()', '"00000000-0000-4000-8000-000000000000"'],
]);

testValues('SPARQL 1.2 §17.4.6, triple terms', [
  ['TRIPLE(:a, :b, "c"@sv)', '<<( <http://example.org/a> <http://example.org/b> "c"@sv )>>'],
  ['TRIPLE(1, :b, :c)', 'error'],
  ['TRIPLE(:a, "b", :c)', 'error'],
  ['TRIPLE(TRIPLE(:a, :b, :c), :b, :c)', 'error'],
  ['isTRIPLE(TRIPLE(:a, :b, TRIPLE(:a, :b, :c)))', yes],
  ['SUBJECT(<<( :a :b 1 )>>)', '<http://example.org/a>'],
  ['PREDICATE(<<( :a :b 1 )>>)', '<http://example.org/b>'],
  ['OBJECT(<<( :a :b 01 )>>)', '"01"^^xsd:integer'],
  ['OBJECT(:a)', 'error'],
  ['isTRIPLE(:a)', no],
  ['<<( :a :b 1 )>> = <<( :a :b 1.0 )>>', yes],
  ['<<( :a :b 1 )>> = <<( :a :c 1 )>>', no],
  ['<<( :a :b "x"^^:t )>> = <<( :a :b "y"^^:t )>>', 'error'],
  ['<<( :a :b "x"^^:t )>> = <<( :c :b "y"^^:t )>>', no],
  ['sameTerm(<<( :a :b 1 )>>, <<( :a :b 1.0 )>>)', no],
  ['<<( :a :b 1 )>> = :a', no],
  ['<<( :a :b 1 )>> < <<( :a :b 2 )>>', 'error'],
]);

testValues('SPARQL 1.1 §17.6, functions that nobody knows are errors of their expression', [
  ['<http://www.opengis.net/def/function/geosparql/distance>(1, 2)', 'error'],
  ['COALESCE(:unknown(1), "b")', '"b"'],
  ['xsd:integer(1, 2)', 'error'],
  ['xsd:anyURI("a")', 'error'],
]);
