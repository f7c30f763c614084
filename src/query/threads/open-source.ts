import type { QueryTarget } from '../../store/servers/query-target.ts';
import { openData } from '../index/query-data.ts';
import { newSpeller } from '../index/language-tags.ts';
import type { AnswerRules, StoreData } from '../process/messages.ts';
import type { OpenDataset } from '../process/thread-messages.ts';
import type { Plan } from '../question/explanation.ts';
import type { Refused } from '../question/query-engine.ts';
import type { EvaluateRemotely } from '../remote/evaluate.ts';
import { newLazyRemote } from '../remote/lazy.ts';
import { aboutGraphs, refusedGraphs } from '../remote/refused-graphs.ts';
import type { Result } from '../results/result.ts';
import type { ParsedQuery, Surroundings } from '../syntax/translate-query.ts';
import { chooseEvaluator, type ChosenEvaluator } from './choose-evaluator.ts';

type Targets = readonly QueryTarget[];

/** A dataset that can be asked, wherever it is kept. */
export interface Source extends Pick<Surroundings, 'namedGraphs' | 'spellLanguage' | 'services'> {
  /** Why it is not asked this query; nothing where it is. */
  readonly refuse: (query: ParsedQuery, targets: Targets) => Refused | undefined;
  readonly evaluate: (query: ParsedQuery, targets: Targets) => Promise<Result> | Result;
  readonly explain: (query: ParsedQuery) => Promise<Plan> | Plan;
}

/** Opens datasets with one evaluator for those in memory and one for those in stores. */
export function newSources(rules: AnswerRules, flag: Int32Array): (dataset: OpenDataset) => Source {
  const engine = chooseEvaluator(rules, flag);
  const { limits, storeAuthorization: authorization } = rules;
  const evaluate = newLazyRemote({ limits, authorization, flag });
  return (dataset) =>
    'store' in dataset
      ? inStore(dataset.store, evaluate)
      : { ...inMemory(dataset.quads, engine), services: rules.services };
}

function inMemory(
  quads: Extract<OpenDataset, { quads: unknown }>['quads'],
  engine: ChosenEvaluator,
): Omit<Source, 'services'> {
  const data = openData(quads);
  const viewOf = ({ graphs }: ParsedQuery) => (graphs ? data.choose(graphs) : data.whole);
  return {
    namedGraphs: data.namedGraphs,
    spellLanguage: data.spellLanguage,
    refuse: () => undefined,
    evaluate: (query) => engine.evaluate(query, viewOf(query)),
    explain: (query) => engine.explain(query, viewOf(query)),
  };
}

function inStore({ namedGraphs, languages }: StoreData, evaluate: EvaluateRemotely): Source {
  const about = aboutGraphs(namedGraphs);
  return {
    namedGraphs,
    // Nothing is known here of single terms: a tag gets the spelling that the data has for it.
    spellLanguage: newSpeller(languages, () => false),
    // A store would ask others itself, past our own look at where they are.
    services: { allowed: [] },
    refuse: (query, targets) => refusedGraphs(about(query), targets),
    evaluate: (query, targets) => evaluate(about(query), { namedGraphs, targets }),
    explain: () => ({ isTold: false }),
  };
}
