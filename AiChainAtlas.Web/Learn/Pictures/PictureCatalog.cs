using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Web.Learn.Pictures;

/// <summary>The pictures that an article may ask for by name.</summary>
internal static class PictureCatalog
{
    public static readonly IReadOnlyDictionary<string, Type> All = new Dictionary<string, Type>
    {
        ["waves"] = typeof(WavesPicture),
        ["network"] = typeof(NetworkPicture),
        ["training"] = typeof(TrainingPicture),
        ["compute"] = typeof(ComputePicture),
        ["memory"] = typeof(MemoryPicture),
        ["token"] = typeof(TokenPicture),
        ["legend"] = typeof(LegendPicture),
        [LinkWord] = typeof(LinkPicture),
    };

    private const string LinkWord = "link";

    /// <summary>Whether there is such a picture, and a link for one that draws a link.</summary>
    public static bool CanDraw(string name, Atlas atlas) => name.Split(' ', 2) switch
    {
        [LinkWord, var id] => atlas.FindLink(id) is not null,
        [var word] => word != LinkWord && All.ContainsKey(word),
        _ => false,
    };
}
