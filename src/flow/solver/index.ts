/**
 * Follows values through a program and tells what requests it sends and where it looks at their status.
 *
 * Two passes: the first one learns what variables, fields and classes hold wherever the order of events is not known
 * (functions that run later, methods of objects made elsewhere), the second one writes down the facts. Every bound is a
 * number here or in `machine.ts`; beyond it a value is unknown, and unknown values give no facts.
 */
import type { Facts } from '../facts';
import { Machine, type Program, type SolverOptions } from './machine';
import { runModule } from './modules';

export type { Program, SolverOptions } from './machine';

export function solve(program: Program, options: SolverOptions): Facts {
  const machine = new Machine(program, options);
  for (let pass = 0; pass < 2; pass += 1) {
    machine.startPass();
    for (const path of program.modules.keys()) runModule(machine, path);
  }
  return machine.facts;
}
