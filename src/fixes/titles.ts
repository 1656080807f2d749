/** All fixes: stable names and what a menu shows. Adding one is a line here. */
export const FIX_TITLES = {
  'retry/on-code': 'Retry after {0} ({1})',
  'retry/on-call': 'Retry when 2Chat says to ({0})',
  'errors/handle-code': 'Handle {0} ({1})',
  'errors/nothing-found': 'Give nothing back for 404 (not found)',
  'errors/tell-apart': "Tell 2Chat's codes apart",
  'errors/check-status': 'Fail with the message of 2Chat where it answers with an error',
  'errors/keep-message': "Add 2Chat's message to the error",
  'success/accept-all': 'Accept 200, 201 and 202',
  'chain/add-codes': 'Add the missing 2Chat codes',
  'auth/key-from-environment': 'Read the key from the environment ({0})',
  'auth/key-header': 'Send the key in {0}',
  'shell/add-fail': 'Fail for an error (--fail-with-body)',
  'retry/complete-list': 'Retry {0} too',
  'url/right-host': 'Use {0}',
  'url/add-open': 'Add /open to the path',
  'url/encode-plus': 'Encode the + as %2B',
  'comment/remove': 'Remove what silences nothing',
  'handle/all-codes': "Handle 2Chat's status codes",
} as const;

export type FixId = keyof typeof FIX_TITLES;
