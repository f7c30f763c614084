/** What a switch can be. */
export const switches = ['true', 'false'] as const;
