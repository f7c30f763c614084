/** A part of a JSON document; what is `undefined` is left out. */
export type Json =
  string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };
