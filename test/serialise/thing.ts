import { trig } from './parse-back.ts';

/** A thing as the data has them: labels, numbers, a list, nested and shared nodes, incoming links. */
export const thing = trig(`
  id:energi a skos:Concept, e:Area ; skos:prefLabel "Hållbar energi 😀"@sv, "Sustainable energy"@en-GB ;
    e:horizon "2030"^^xsd:gYear ; e:order 1, 01 ; e:steps (id:first "second") ;
    e:contact [ a e:Contact ; e:address [ e:city "Göteborg" ; e:post "405 44" ] ], [ e:city "Borås" ] .
  id:first e:part id:energi ; e:label "First" .
  id:stranger e:about id:energi, _:note .
  _:note e:text "rad ett\\nrad två" .`);
