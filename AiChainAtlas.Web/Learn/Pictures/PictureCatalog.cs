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
        ["link"] = typeof(LinkPicture),
    };
}
