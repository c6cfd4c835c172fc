using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AiChainAtlas.Data.Seed.Yaml;

/// <summary>A parser that refuses a text without end between two values, and values without end in one item.</summary>
internal sealed class MeteredParser : IParser
{
    private readonly Action refill;
    private readonly Parser parser;
    private readonly int mostValues;
    private int values;

    public MeteredParser(TextReader source, int mostValues, int mostCharacters)
    {
        var text = new MeteredText(source, mostCharacters, () => (int)(parser?.Current?.End.Line ?? 1));
        refill = text.Refill;
        parser = new Parser(text);
        this.mostValues = mostValues;
    }

    public ParsingEvent? Current => parser.Current;

    /// <summary>Begins to count the next item.</summary>
    public void Refill() => values = 0;

    public bool MoveNext()
    {
        refill();
        return ++values <= mostValues
            ? parser.MoveNext()
            : throw new YamlRefusedException((int)(Current?.Start.Line ?? 1), $"one item holds more than {mostValues} values, the most that is read");
    }

    private sealed class MeteredText(TextReader source, int most, Func<int> line) : TextReader
    {
        private int left = int.MaxValue;

        public void Refill() => left = most;

        public override int Peek() => source.Peek();

        public override int Read() => Counted(1) == 1 ? source.Read() : -1;

        public override int Read(char[] buffer, int index, int count) => Counted(source.Read(buffer, index, count));

        private int Counted(int count) => (left -= count) >= 0
            ? count
            : throw new YamlRefusedException(line(), $"a value has more than {most} characters, the most that is read");
    }
}
