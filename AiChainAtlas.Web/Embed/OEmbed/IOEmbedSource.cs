namespace AiChainAtlas.Web.Embed;

/// <summary>Knows the embeddable things of one kind by the addresses of their pages.</summary>
public interface IOEmbedSource
{
    /// <summary>What an address of this site shows, or null where it is nothing of this kind or its query is refused.</summary>
    /// <param name="path">The path without a slash at its end.</param>
    /// <param name="query">Only what this site understands of it is passed on.</param>
    OEmbedTarget? Find(string path, IQueryCollection query);

    /// <summary>Why something of this kind is not shown, in a sentence; null where the address is none of this kind.</summary>
    /// <param name="path">The path without a slash at its end.</param>
    /// <param name="query">Of the address.</param>
    string? Refusal(string path, IQueryCollection query) => null;
}

/// <summary>Something that can stand in a frame.</summary>
public sealed record OEmbedTarget
{
    public required string Title { get; init; }

    /// <summary>The path to frame, with its query.</summary>
    public required string Frame { get; init; }

    /// <summary>The height that the frame needs, by its width.</summary>
    public required Func<int, int> HeightAt { get; init; }

    /// <summary>The path of a picture of the same.</summary>
    public required string Picture { get; init; }

    /// <summary>Size of the picture in pixels.</summary>
    public required (int Width, int Height) PictureSize { get; init; }
}
