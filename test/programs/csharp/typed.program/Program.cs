using Acme.Notify;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Extensions.Http;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<WhatsAppOptions>(builder.Configuration.GetSection("WhatsApp"));
builder.Services
    .AddHttpClient<IWhatsAppClient, WhatsAppClient>((sp, client) =>
    {
        client.BaseAddress = new Uri("https://api.p.2chat.io/open/");
        client.DefaultRequestHeaders.Add("X-User-API-Key", sp.GetRequiredService<IOptions<WhatsAppOptions>>().Value.Key);
        client.Timeout = TimeSpan.FromSeconds(100);
    })
    .AddPolicyHandler(HttpPolicyExtensions
        .HandleTransientHttpError()
        .OrResult(msg => msg.StatusCode == System.Net.HttpStatusCode.TooManyRequests)
        //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: maybe constant 429
        .WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(Math.Pow(2, n))));

builder.Services.AddHttpClient("slack", c => c.BaseAddress = new Uri("https://slack.com/api/"));

var app = builder.Build();

app.MapPost("/notify", async (NotifyRequest request, IWhatsAppClient whatsApp, CancellationToken ct) =>
{
    if (request.Text.Length > 422)
        return Results.StatusCode(422);

    var result = await whatsApp.SendAsync(request.To, request.Text, ct);
    return result switch
    {
        { Success: true } => Results.Created($"/messages/{result.Uuid}", result),
        { StatusCode: 429 } => Results.StatusCode(StatusCodes.Status429TooManyRequests),
        //            ^^^ hover: 429
        { StatusCode: >= 500 } => Results.StatusCode(502),
        //               ^^^ hover: range
        _ => Results.Problem(result.Error, statusCode: 400),
    };
});

app.MapGet("/check/{number}", async (string number, IWhatsAppClient whatsApp) =>
    await whatsApp.ExistsAsync(number) is { } exists ? Results.Ok(new { exists }) : Results.StatusCode(503));

app.MapPost("/slack", async (IHttpClientFactory factory) =>
{
    var response = await factory.CreateClient("slack").PostAsync("chat.postMessage", null);
    if (!response.IsSuccessStatusCode) return Results.StatusCode((int)response.StatusCode);
    return response.StatusCode == System.Net.HttpStatusCode.OK ? Results.Ok() : Results.NotFound();
});

app.Run();

public record NotifyRequest(string To, string Text);
