using System.Net;
using System.Text;
using System.Text.Json;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Api;

/// <summary>Asks the calculators' API and reads what it says.</summary>
internal sealed record CalculatorAnswer(HttpStatusCode Status, IReadOnlyDictionary<string, IReadOnlyList<string>> Headers, JsonElement Json)
{
    private const string Root = "/api/v1/calculators/";
    private static readonly string[] Errors = [InputProblem.Missing, InputProblem.NotANumber, InputProblem.OutOfRange];

    public static async Task<CalculatorAnswer> GetAsync(AtlasSite site, string question) => await OfAsync(await site.SendAsync(Root + question));

    public static Task<CalculatorAnswer> PostAsync(AtlasSite site, string slug, string body, string type = "application/json") =>
        PostAsync(site, slug, Encoding.UTF8.GetBytes(body), type);

    public static async Task<CalculatorAnswer> PostAsync(AtlasSite site, string slug, byte[] body, string type = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await OfAsync(await site.Http.PostAsync(new Uri(Root + slug, UriKind.Relative), content, TestContext.Current.CancellationToken));
    }

    /// <summary>The value of an output: double, bool, string or null.</summary>
    public object? Output(string key) => Json.GetProperty("outputs").GetProperty(key) is var value && value.ValueKind == JsonValueKind.Number ? value.GetDouble()
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Null ? null
        : value.GetBoolean();

    public string Text(string key) => Json.GetProperty(key).GetString()!;

    public IEnumerable<string> Notes => Json.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!);

    /// <summary>A refusal by the contract: status, type, one of the three words, the field, and a sentence with advice.</summary>
    public void Refuses(string field, string? error = null)
    {
        Assert.Equal(HttpStatusCode.BadRequest, Status);
        Assert.Equal("application/problem+json", Assert.Single(Headers["Content-Type"]).Split(';')[0]);
        Assert.Equal("*", Assert.Single(Headers["Access-Control-Allow-Origin"]));
        Assert.Contains(Text("error"), Errors);
        Assert.Equal(error ?? Text("error"), Text("error"));
        Assert.Equal(field, Text("field"));
        Assert.Contains(Advice, word => Text("detail").Contains(word, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Advice => ["send ", "write ", "must ", "choose ", "it once", "enter ", "use ", "give ", "or "];

    private static async Task<CalculatorAnswer> OfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            using var json = JsonDocument.Parse(text.Length == 0 ? "null" : text);
            return new CalculatorAnswer(response.StatusCode, PageVisit.HeadersOf(response), json.RootElement.Clone());
        }
    }
}
