/** The scripted server behind `twochat-codes mock`. */
export { type AnswerStep, BODY_NAMES, type MockStep, parseScript, ScriptError } from './script';
export { type MockOptions, type MockRequest, type MockServer, startMock } from './server';
