import {
  INVALID_SPAN_CONTEXT,
  SpanStatusCode,
  trace,
  type Attributes,
  type Span,
} from '@opentelemetry/api';

/** What makes spans; they go nowhere unless traces are started. */
export const tracer = trace.getTracer('styrkedata');

let isTaken = false;
const unheard = trace.wrapSpanContext(INVALID_SPAN_CONTEXT);

/** From now on somebody takes spans: before, none are made, which is a good part of what a small query costs. */
export function takeSpans(): void {
  isTaken = true;
}

/** Whether anybody takes spans. */
export function isTraced(): boolean {
  return isTaken;
}

/**
 * Does something as a span of a trace, within the span that is under way: what is done meanwhile lies within it.
 *
 * @throws what `run` throws, which the span tells too
 */
export function inSpan<T>(
  name: string,
  attributes: Attributes,
  run: (span: Span) => Promise<T>,
): Promise<T> {
  if (!isTraced()) return run(unheard);
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await run(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: String(error) });
      throw error;
    } finally {
      span.end();
    }
  });
}
