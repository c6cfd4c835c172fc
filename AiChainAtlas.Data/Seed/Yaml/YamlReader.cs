using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AiChainAtlas.Data.Seed.Yaml;

/// <summary>
/// Reads the simple part of YAML: maps, lists and texts. Refuses anchors, aliases, tags, several documents, repeated keys
/// and deep nesting: none of them belongs into data, and each has been used to exhaust a reader.
/// </summary>
internal sealed class YamlReader
{
    private const int MaximumDepth = 32;

    private readonly IParser parser;

    internal YamlReader(IParser parser) => this.parser = parser;

    /// <exception cref="YamlRefusedException">The text is not such YAML; carries the line.</exception>
    public static YamlNode Read(string text)
    {
        using var reader = new StringReader(text);
        try
        {
            return new YamlReader(new Parser(reader)).Document();
        }
        catch (YamlException cause)
        {
            throw new YamlRefusedException((int)cause.Start.Line, cause.InnerException?.Message ?? cause.Message, cause);
        }
    }

    private YamlNode Document()
    {
        Begin();
        var node = Node(1);
        End();
        return node;
    }

    /// <summary>Steps into the one document.</summary>
    internal void Begin()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            throw new YamlRefusedException(1, "the file is empty");
        }

        parser.Consume<DocumentStart>();
    }

    /// <summary>Steps out of the document, which must be the last one.</summary>
    internal void End()
    {
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            throw new YamlRefusedException(Line(second), "a second document begins; one file holds one");
        }
    }

    /// <summary>The node that comes next, with all that is in it.</summary>
    internal YamlNode Node(int depth)
    {
        if (!parser.MoveNextFrom(out var current))
        {
            throw new YamlRefusedException(1, "the file ends too early");
        }

        if (depth > MaximumDepth)
        {
            throw new YamlRefusedException(
                Line(current), string.Create(CultureInfo.InvariantCulture, $"nested more than {MaximumDepth} deep"));
        }

        if (current is AnchorAlias)
        {
            throw new YamlRefusedException(Line(current), "aliases (*name) are not allowed: write the value out");
        }

        if (current is NodeEvent { Anchor.IsEmpty: false })
        {
            throw new YamlRefusedException(Line(current), "anchors (&name) are not allowed: write the value out");
        }

        if (current is NodeEvent { Tag.IsEmpty: false })
        {
            throw new YamlRefusedException(Line(current), "tags (!name) are not allowed: every value is text");
        }

        return current switch
        {
            Scalar scalar => new YamlText(scalar.Value, Line(scalar)),
            SequenceStart => List(depth, Line(current)),
            MappingStart => Map(depth, Line(current)),
            _ => throw new YamlRefusedException(Line(current), "a value is missing"),
        };
    }

    private YamlList List(int depth, int line)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new YamlList(items, line);
    }

    private YamlMap Map(int depth, int line)
    {
        var pairs = new List<YamlPair>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(depth + 1) is not YamlText key)
            {
                throw new YamlRefusedException(line, "a key is not a text");
            }

            if (!keys.Add(key.Value))
            {
                throw new YamlRefusedException(key.Line, $"the key '{key.Value}' stands twice");
            }

            pairs.Add(new YamlPair(key.Value, Node(depth + 1), key.Line));
        }

        return new YamlMap(pairs, line);
    }

    private static int Line(ParsingEvent parsed) => (int)parsed.Start.Line;
}

/// <summary>Steps through the events of a parser.</summary>
internal static class ParserSteps
{
    /// <summary>Takes the event that comes next, whatever it is.</summary>
    public static bool MoveNextFrom(this IParser parser, out ParsingEvent current)
    {
        current = parser.Consume<ParsingEvent>();
        return current is not StreamEnd;
    }
}
