/** Functions that are methods in all but form: their first argument is the handle or response that they are about. */

export const HANDLE_FUNCTIONS: ReadonlySet<string> = new Set([
  'curl_close',
  'curl_copy_handle',
  'curl_errno',
  'curl_error',
  'curl_exec',
  'curl_getinfo',
  'curl_multi_add_handle',
  'curl_multi_getcontent',
  'curl_multi_remove_handle',
  'curl_reset',
  'curl_setopt',
  'curl_setopt_array',
  'is_wp_error',
  'stream_get_contents',
  'stream_get_meta_data',
  'wp_remote_retrieve_body',
  'wp_remote_retrieve_header',
  'wp_remote_retrieve_headers',
  'wp_remote_retrieve_response_code',
  'wp_remote_retrieve_response_message',
]);

/** The handle comes second, after the multi handle. */
export const WITH_HANDLE_SECOND: ReadonlySet<string> = new Set(['curl_multi_add_handle', 'curl_multi_remove_handle']);

/** Functions that read a URL and set `$http_response_header`. */
export const STREAM_FUNCTIONS: ReadonlySet<string> = new Set([
  'copy',
  'file',
  'file_get_contents',
  'fopen',
  'readfile',
]);
