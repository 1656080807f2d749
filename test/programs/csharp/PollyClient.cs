using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Polly;
using Polly.Retry;

namespace Acme.Jobs
{
    public class NumberChecker
    {
        private static readonly HttpStatusCode[] RetryCodes =
        {
            HttpStatusCode.Conflict,
            // [13-36] hover: constant 409
            HttpStatusCode.TooManyRequests,
            // [13-43] hover: constant 429
            HttpStatusCode.ServiceUnavailable,
            // [13-46] hover: constant 503
            HttpStatusCode.GatewayTimeout
            // [13-42] hover: constant 504
        };

        private readonly HttpClient _client;
        private readonly AsyncRetryPolicy<HttpResponseMessage> _policy;
        private readonly string _from;

        public NumberChecker(IConfiguration configuration)
        {
            _from = configuration["TwoChat:From"];
            _client = new HttpClient { BaseAddress = new Uri("https://api.p.2chat.io/open/whatsapp/") };
            _client.DefaultRequestHeaders.TryAddWithoutValidation("X-User-API-Key", configuration["TwoChat:Key"]);
            _policy = Policy<HttpResponseMessage>
                .Handle<HttpRequestException>()
                .OrResult(r => RetryCodes.Contains(r.StatusCode))
                .WaitAndRetryAsync(4, i => TimeSpan.FromMilliseconds(500 * i));
        }

        public async Task<Dictionary<string, bool?>> CheckAll(IEnumerable<string> numbers)
        {
            var results = new Dictionary<string, bool?>();
            foreach (var number in numbers.Take(100))
            {
                results[number] = await Check(number);
            }
            return results;
        }

        private async Task<bool?> Check(string number)
        {
            var response = await _policy.ExecuteAsync(() => _client.GetAsync($"check-number/{_from}/{number}"));
            //                                              ^ call: httpclient GET /whatsapp/check-number/{your_number}/{number_to_check}
            var status = response.StatusCode;
            if (status == HttpStatusCode.UnprocessableEntity || status == HttpStatusCode.NotFound)
            //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 422
            //                                                            ^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 404
                return false;
            if ((int)status == 486)
            //                 ^^^ hover: 486
                return null;
            if (status >= HttpStatusCode.BadRequest)
            //            ^^^^^^^^^^^^^^^^^^^^^^^^^ hover: range
                return null;
            var text = await response.Content.ReadAsStringAsync();
            return text.Contains("\"on_whatsapp\":true");
        }
    }
}
