using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AiChainAtlas.Web.Tests.Account;

namespace AiChainAtlas.Web.Tests.Editing;

/// <summary>A site of its own that a test class may change, with its admin's token.</summary>
public sealed class EditingSite : AccountSite
{
    public EditingSite()
    {
    }

    /// <inheritdoc/>
    internal EditingSite(string dataFolder)
        : base(dataFolder)
    {
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Sends a request with the admin's token, or another or none.</summary>
    public async Task<(HttpResponseMessage Answer, JsonObject? Json)> SendAsync(
        HttpMethod method, string path, string? body = null, string? ifMatch = null, string? token = AdminToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        var answer = await Http.SendAsync(request, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return (answer, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : null);
    }

    /// <summary>An entry as everybody reads it, with its tag.</summary>
    public async Task<(JsonObject Entry, string Tag)> ReadAsync(string id)
    {
        var (answer, json) = await SendAsync(HttpMethod.Get, $"/api/v1/entries/{id}", token: null);
        return (json!, answer.Headers.ETag!.ToString());
    }

    public async Task<(HttpResponseMessage Answer, JsonObject? Json)> PutAsync(string id, JsonObject entry, string? tag, string reason = "To see what happens")
    {
        entry["reason"] = reason;
        return await SendAsync(HttpMethod.Put, $"/api/v1/entries/{id}", entry.ToJsonString(), tag);
    }
}
