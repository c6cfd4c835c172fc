using AiChainAtlas.Data.Accounts;
using Microsoft.Extensions.Caching.Memory;

namespace AiChainAtlas.Web.Account.Forms;

/// <summary>What a form has to say on the page that is shown next: a sentence, and secrets that are shown once.</summary>
public sealed record Notice(string Sentence, bool IsProblem = false)
{
    public string SecretsLabel { get; init; } = "";

    public IReadOnlyList<string> Secrets { get; init; } = [];
}

/// <summary>
/// Keeps notices for the moment between a form and the page it leads to, so that loading that page again neither sends the form
/// again nor shows a secret again.
/// </summary>
public sealed class Notices : IDisposable
{
    /// <summary>The query key that names a notice.</summary>
    public const string Key = "said";

    private const int Most = 10_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);
    private readonly MemoryCache waiting = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Keeps a notice for a user, or for nobody in particular, and returns its id.</summary>
    public string Keep(string? userId, Notice notice)
    {
        var id = Secret.New();
        waiting.Set((userId, id), notice, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Life });
        return id;
    }

    /// <summary>Takes a notice, once.</summary>
    public Notice? Take(string? userId, string? id)
    {
        if (id is null || waiting.Get<Notice>((userId, id)) is not { } notice)
        {
            return null;
        }

        waiting.Remove((userId, id));
        return notice;
    }

    public void Dispose() => waiting.Dispose();
}
