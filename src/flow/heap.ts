/** Values with identity: objects, lists, functions, classes. */
import type { CodeMask } from './codes';
import type { Environment, Flow, Frame } from './environment';
import type { Origin, Request } from './facts';
import type { ClassDefinition, FunctionDefinition } from './ir';
import type { LibraryValue, Value } from './values';

export interface HeapObject {
  readonly fields: Map<string, Value>;
  /** Where a key was written, for maps that are indexed by a status. */
  readonly keysAt: Map<string, Origin>;
  /** What other fields may be; nothing where the object is wholly known. */
  rest: Value;
  readonly ofClass: ClassValue | null;
  /** The library object that a class of the user's extends. */
  base: LibraryValue | null;
  /** The straight line of code that made it: there, an assignment replaces; elsewhere it adds. */
  readonly madeIn: Flow | null;
  /** What functions write that run later than the code that made it: there from the start in the next pass. */
  readonly later?: LaterFields;
  /** What the functions of an options object see as `this`. */
  instance?: HeapObject;
  /** Functions that are read like fields. */
  getters?: Map<string, Closure>;
  /** What the codes of requests could be where it was made, and where it was thrown. */
  madeWith?: ReadonlyMap<Request, CodeMask>;
  thrownWith?: Map<Request, CodeMask>;
}

export interface LaterFields {
  readonly frame: Frame;
  readonly fields: Map<string, Value>;
}

export interface HeapList {
  readonly items: Value[];
  /** What further items may be. */
  rest: Value;
  readonly madeIn: Flow | null;
}

export interface Closure {
  readonly definition: FunctionDefinition;
  readonly environment: Environment;
  /** The object that a method belongs to; nothing for plain functions. */
  self: Value;
  /** The class whose method it is, for `super`. */
  readonly ofClass: ClassValue | null;
  /** Arguments that `bind` and `partial` gave already. */
  readonly bound: Value[];
  called: boolean;
}

export interface ClassValue {
  readonly definition: ClassDefinition;
  readonly environment: Environment;
  readonly bases: Value;
  /** Static fields and methods. */
  readonly statics: HeapObject;
  /** Stands for every object of the class that was not seen being made. */
  readonly shared: HeapObject;
  /** Objects that were seen being made. */
  readonly made: Set<HeapObject>;
  /** All definitions that make up the class, in whichever files; they share the objects above. */
  readonly parts: ClassValue[];
}

export function newObject(madeIn: Flow | null, ofClass: ClassValue | null = null, later?: LaterFields): HeapObject {
  return { fields: new Map(), keysAt: new Map(), rest: [], ofClass, base: null, madeIn, later };
}

export function newList(items: Value[], rest: Value, madeIn: Flow | null): HeapList {
  return { items, rest, madeIn };
}
