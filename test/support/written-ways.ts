/** A file with most ways of writing, and its things. */
export const writtenWays = `# En fil för prov.

- id: id/post/handlaggare # en befattning
  type: Post
  label: { sv: "Handläggare, ett", en: 'Officer, one' }
  role: process-leader
  # Kommentaren står kvar.
  postIn: id/organisation/1
  responsibleFor:
    - id/steering-document/ett # först
    # sedan
    - id/steering-document/tva
  observedHolder:
    type: Person
    name: Kim Exempel
    reviewBy: 2027-06-30
  note:
    sv: >-
      Det här är en längre text som står på flera rader i filen, för att den
      är lång, och som ingen vill se bruten på ett annat sätt än den är
      när ett enda ord ändras.
    en: |-
      - One
      - Two

# Om strategin.
- id: id/steering-document/ett
  type: SteeringDocument
  label:
    sv: Ett
    en: One
- id: id/steering-document/tva
  type: SteeringDocument
  label: { sv: Två, en: Two }
- id: id/organisation/1
  type: PublicOrganisation
  organisationNumber: '232100-0214'
  label: { sv: Regionen, en: The region }
`;

/** The lines that are different, as `diff` has them. */
export function differences({ before, after }: { before: string; after: string }): string[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  while (old.length > 0 && old[0] === fresh[0]) [old, fresh].forEach((lines) => lines.shift());
  while (old.length > 0 && old.at(-1) === fresh.at(-1))
    [old, fresh].forEach((lines) => lines.pop());
  return [...old.map((line) => `-${line}`), ...fresh.map((line) => `+${line}`)];
}
