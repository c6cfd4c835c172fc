namespace AiChainAtlas.Data.Seed.Yaml;

/// <summary>A part of a YAML file with the line it starts on. Every scalar is text.</summary>
internal abstract record YamlNode(int Line);

internal sealed record YamlText(string Value, int Line) : YamlNode(Line);

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line) : YamlNode(Line);

internal sealed record YamlMap(IReadOnlyList<YamlPair> Pairs, int Line) : YamlNode(Line);

/// <summary>A key of a map with its value.</summary>
internal sealed record YamlPair(string Key, YamlNode Value, int Line);

/// <summary>A file that is not the simple YAML the atlas accepts.</summary>
internal sealed class YamlRefusedException(int line, string message, Exception? cause = null) : Exception(message, cause)
{
    public int Line => line;
}
