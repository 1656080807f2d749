using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace Crm
{
    public class TwoChatApiException : Exception
    {
        public int Code { get; private set; }

        public TwoChatApiException(int code, string message) : base(message)
        {
            this.Code = code;
        }
    }

    public class TwoChatService
    {
        private static readonly HashSet<int> Retryable = new HashSet<int> { 409, 429, 503 };
        //                                                                  ^^^ hover: 409
        //                                                                       ^^^ hover: 429
        //                                                                            ^^^ hover: 503
        private const string BaseUrl = "https://api.p.2chat.io/open";
        private readonly IHttpClientFactory _factory;
        private readonly string _apiKey;

        public TwoChatService(IHttpClientFactory factory, string apiKey)
        {
            _factory = factory;
            _apiKey = apiKey;
        }

        public async Task<(int, string)> GetContacts(int pageSize)
        {
            var response = await SendAsync(HttpMethod.Get, $"/contacts?results_per_page={pageSize}");
            //                   ^ call: wrapper httpclient GET /contacts
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
        }

        public async Task<string> CreateContact(object dto)
        {
            var response = await SendAsync(HttpMethod.Post, "/contacts", dto);
            //                   ^ call: wrapper httpclient POST /contacts
            string content = await response.Content.ReadAsStringAsync();
            if (response.StatusCode != HttpStatusCode.Created && response.StatusCode != HttpStatusCode.OK)
            //                         ^^^^^^^^^^^^^^^^^^^^^^ hover: constant 201
            //                                                                          ^^^^^^^^^^^^^^^^^ hover: constant 200
            {
                throw new TwoChatApiException((int)response.StatusCode, content);
            }
            using (var doc = JsonDocument.Parse(content))
            {
                return doc.RootElement.GetProperty("uuid").GetString();
            }
        }

        public async Task<bool> DeleteContact(string uuid)
        {
            using (var client = _factory.CreateClient())
            {
                client.DefaultRequestHeaders.Add("X-User-API-Key", _apiKey);
                var response = await client.DeleteAsync(BaseUrl + "/contacts/" + uuid);
                //                   ^ call: httpclient DELETE /contacts/{contact_uuid}
                if (response.StatusCode.Equals(HttpStatusCode.NotFound)) return false;
                //                             ^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 404
                response.EnsureSuccessStatusCode();
                //       ^^^^^^^^^^^^^^^^^^^^^^^ hover: raises
                return true;
            }
        }

        private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object body = null)
        {
            var client = _factory.CreateClient();
            for (int attempt = 1; ; attempt++)
            {
                var request = new HttpRequestMessage(method, BaseUrl + path);
                request.Headers.Add("X-User-API-Key", _apiKey);
                request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
                if (body != null)
                {
                    request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
                }

                var response = await client.SendAsync(request);
                //                   ^ call: httpclient ? https://api.p.2chat.io/open{}
                if (!Retryable.Contains((int)response.StatusCode) || attempt == 3)
                {
                    return response;
                }
                await Task.Delay(500 * attempt);
            }
        }
    }
}
