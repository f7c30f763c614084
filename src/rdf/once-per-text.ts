/** A function of a text that is asked for the same ones again and again: each is worked out once. */
export function oncePerText<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined || made.has(text)) return known as Value;
    const value = make(text);
    made.set(text, value);
    return value;
  };
}
