import { SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api';

/** What makes spans; they go nowhere unless traces are started. */
export const tracer = trace.getTracer('styrkedata');

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
