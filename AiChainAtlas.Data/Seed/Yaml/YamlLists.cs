using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AiChainAtlas.Data.Seed.Yaml;

/// <summary>
/// Reads a file that is a map of lists item by item, so that it need not fit into the memory; the rules of
/// <see cref="YamlReader"/> hold for every item.
/// </summary>
internal sealed class YamlLists
{
    private const int ItemDepth = 3;

    private readonly MeteredParser parser;
    private readonly YamlReader reader;
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private bool isInList;

    /// <param name="text">The file.</param>
    /// <param name="mostValues">How many values one item may hold.</param>
    /// <param name="mostCharacters">How many characters may stand from one value to the next.</param>
    public YamlLists(TextReader text, int mostValues, int mostCharacters)
    {
        parser = new MeteredParser(text, mostValues, mostCharacters);
        reader = new YamlReader(parser);
    }

    /// <summary>The key of the list that is being read.</summary>
    public YamlText? Key { get; private set; }

    /// <summary>Steps to the next item: of this list, or of the next one, whose <see cref="Key"/> is then told with a null for its beginning.</summary>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="YamlRefusedException">The text is no such YAML; carries the line.</exception>
    public bool Next(out YamlNode? item)
    {
        parser.Refill();
        try
        {
            return Step(out item);
        }
        catch (YamlException cause)
        {
            throw new YamlRefusedException((int)cause.Start.Line, cause.InnerException?.Message ?? cause.Message, cause);
        }
    }

    private bool Step(out YamlNode? item)
    {
        item = null;
        if (Key is null)
        {
            reader.Begin();
            if (!parser.TryConsume<MappingStart>(out var start) || !start.Anchor.IsEmpty || !start.Tag.IsEmpty)
            {
                throw new YamlRefusedException(Line, "the file must be a map of lists, without anchors and tags");
            }
        }

        if (isInList && !parser.TryConsume<SequenceEnd>(out _))
        {
            item = reader.Node(ItemDepth);
            return true;
        }

        isInList = false;
        if (parser.TryConsume<MappingEnd>(out _))
        {
            reader.End();
            return false;
        }

        Key = reader.Node(2) as YamlText ?? throw new YamlRefusedException(Line, "a key is not a text");
        if (!keys.Add(Key.Value))
        {
            throw new YamlRefusedException(Key.Line, $"the key '{Key.Value}' stands twice");
        }

        if (!parser.TryConsume<SequenceStart>(out var list) || !list.Anchor.IsEmpty || !list.Tag.IsEmpty)
        {
            throw new YamlRefusedException(Key.Line, $"'{Key.Value}' must be a list, each item beginning with '- ', without anchors and tags");
        }

        return isInList = true;
    }

    private int Line => (int)(parser.Current?.Start.Line ?? 1);
}
