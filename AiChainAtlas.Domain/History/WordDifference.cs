using System.Text.RegularExpressions;

namespace AiChainAtlas.Domain.History;

/// <summary>What became of some words.</summary>
public enum WordState
{
    Same,
    Removed,
    Added,
}

/// <summary>Words in a row that share a fate, with the space after them.</summary>
public sealed record WordRun(WordState State, string Text);

/// <summary>Compares two texts word by word: the longest common subsequence stays, the rest went or came.</summary>
public static partial class WordDifference
{
    // Two texts of a thousand different words each; beyond that a reader is better served by both texts in full.
    private const int MostComparisons = 1_000_000;

    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        string[] old = [.. Word().Matches(before).Select(m => m.Value)], now = [.. Word().Matches(after).Select(m => m.Value)];
        var head = old.Zip(now).TakeWhile(pair => IsSame(pair.First, pair.Second)).Count();
        var tail = old.Skip(head).Reverse().Zip(now.Skip(head).Reverse()).TakeWhile(pair => IsSame(pair.First, pair.Second)).Count();
        var runs = new Runs();
        runs.Add(WordState.Same, now.AsSpan(0, head));
        Middle(runs, old.AsSpan(head..^tail), now.AsSpan(head..^tail));
        runs.Add(WordState.Same, now.AsSpan(^tail..));
        return runs.Done;
    }

    private static void Middle(Runs runs, ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        if ((long)old.Length * now.Length > MostComparisons)
        {
            runs.Add(WordState.Removed, old);
            runs.Add(WordState.Added, now);
            return;
        }

        var common = Common(old, now);
        int i = 0, j = 0;
        while (i < old.Length && j < now.Length)
        {
            if (IsSame(old[i], now[j]))
            {
                runs.Add(WordState.Same, now.Slice(j, 1));
                (i, j) = (i + 1, j + 1);
            }
            else if (common[i + 1, j] >= common[i, j + 1])
            {
                runs.Add(WordState.Removed, old.Slice(i++, 1));
            }
            else
            {
                runs.Add(WordState.Added, now.Slice(j++, 1));
            }
        }

        runs.Add(WordState.Removed, old[i..]);
        runs.Add(WordState.Added, now[j..]);
    }

    // How many words the two texts share from each pair of places on.
    private static int[,] Common(ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = IsSame(old[i], now[j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static bool IsSame(string left, string right) => left.AsSpan().TrimEnd().SequenceEqual(right.AsSpan().TrimEnd());

    [GeneratedRegex(@"\S+\s*")]
    private static partial Regex Word();

    private sealed class Runs
    {
        private readonly List<WordRun> done = [];

        public IReadOnlyList<WordRun> Done => done;

        public void Add(WordState state, ReadOnlySpan<string> words)
        {
            if (words.IsEmpty)
            {
                return;
            }

            var text = string.Concat(words);
            if (done.Count > 0 && done[^1].State == state)
            {
                done[^1] = done[^1] with { Text = done[^1].Text + text };
            }
            else
            {
                done.Add(new WordRun(state, text));
            }
        }
    }
}
