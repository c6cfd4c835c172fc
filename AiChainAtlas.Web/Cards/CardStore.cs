using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace AiChainAtlas.Web.Cards;

/// <summary>
/// Pictures of cards by their versions, each drawn once. Apart from the pages, so that pictures never push pages out; few are
/// drawn at a time, so that a crowd that asks for cards leaves processors to those who read.
/// </summary>
public sealed class CardStore : IDisposable
{
    private const long MostBytes = 32L * 1024 * 1024;

    // At some 20 ms each the last of them waits a second or two.
    private const int MostWaiting = 100;

    private readonly MemoryCache pictures;
    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> underway = new();
    private readonly SemaphoreSlim drawing = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <param name="mostBytes">Bytes of pictures to keep at most.</param>
    public CardStore(long mostBytes = MostBytes) => pictures = new(new MemoryCacheOptions { SizeLimit = mostBytes });

    /// <summary>The picture of a version: kept, being drawn, or drawn now. Null when too many wait to be drawn.</summary>
    public async Task<byte[]?> FindOrDrawAsync(string version, Func<byte[]> draw)
    {
        if (pictures.Get<byte[]>(version) is { } kept)
        {
            return kept;
        }

        return underway.Count >= MostWaiting ? null
            : await underway.GetOrAdd(version, _ => new Lazy<Task<byte[]>>(() => DrawAsync(version, draw))).Value;
    }

    public void Dispose()
    {
        pictures.Dispose();
        drawing.Dispose();
    }

    // Not tied to the one who asked first: whoever goes away leaves a picture that others get.
    private async Task<byte[]> DrawAsync(string version, Func<byte[]> draw)
    {
        await drawing.WaitAsync();
        try
        {
            var picture = pictures.Get<byte[]>(version) ?? await Task.Run(draw);
            return pictures.Set(version, picture, new MemoryCacheEntryOptions { Size = picture.Length });
        }
        finally
        {
            drawing.Release();
            underway.TryRemove(version, out _);
        }
    }
}
