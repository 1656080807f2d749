/** Modules of libraries that a class includes, with the class methods by which its body configures them. */
export const MIXINS: Readonly<Record<string, ReadonlySet<string>>> = {
  HTTParty: new Set(['base_uri', 'headers', 'raise_on', 'default_options']),
};
