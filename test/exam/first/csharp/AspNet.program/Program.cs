using System.Net;
using Polly;
using Polly.Extensions.Http;
using Shop.Services;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.Configure<TwoChatOptions>(builder.Configuration.GetSection("TwoChat"));
builder.Services.AddHttpClient<TwoChatClient>()
    .AddPolicyHandler(HttpPolicyExtensions.HandleTransientHttpError()
        .OrResult(m => m.StatusCode == HttpStatusCode.TooManyRequests)
        .WaitAndRetryAsync(3, n => TimeSpan.FromMilliseconds(500 * n)));

var app = builder.Build();
app.MapControllers();
app.MapGet("/health", () => Results.StatusCode(200));
app.Run();
