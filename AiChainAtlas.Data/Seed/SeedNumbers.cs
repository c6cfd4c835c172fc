using System.Globalization;
using AiChainAtlas.Data.Seed.Yaml;
using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Data.Seed;

/// <summary>Takes numbers and yes-or-no values from a <see cref="SeedMap"/>.</summary>
internal static class SeedNumbers
{
    public static int Whole(this SeedMap map, string key) => Whole(map, key, map.Text(key));

    public static int? WholeOrNull(this SeedMap map, string key) =>
        map.TextOrNull(key) is { } text ? Whole(map, key, text) : null;

    public static double Number(this SeedMap map, string key) => Number(map, key, map.Text(key));

    public static double? NumberOrNull(this SeedMap map, string key) =>
        map.TextOrNull(key) is { } text ? Number(map, key, text) : null;

    public static bool? FlagOrNull(this SeedMap map, string key)
    {
        var text = map.TextOrNull(key);
        if (text is not (null or "true" or "false"))
        {
            map.Wrong("seed-word", key, $"'{text}' is not one of true, false");
        }

        return text is null ? null : text == "true";
    }

    public static bool Flag(this SeedMap map, string key)
    {
        map.Text(key);
        return map.FlagOrNull(key) ?? false;
    }

    public static Spread Spread(this SeedMap map, string key)
    {
        if (map.Node(key) is YamlList { Items.Count: 3 } list && list.Items.All(i => i is YamlText))
        {
            var numbers = list.Items.Cast<YamlText>().Select(t => Number(map, key, t.Value)).ToList();
            return new Spread(numbers[0], numbers[1], numbers[2]);
        }

        map.Wrong("seed-shape", key, $"'{key}' must hold three numbers: [5th percentile, median, 95th percentile]");
        return default;
    }

    private static int Whole(SeedMap map, string key, string text)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && text.Length > 0)
        {
            map.Wrong("seed-number", key, $"'{text}' is no whole number");
        }

        return value;
    }

    private static double Number(SeedMap map, string key, string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var right = double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);
        if (!right && text.Length > 0)
        {
            map.Wrong("seed-number", key, $"'{text}' is no number such as 312, 0.5 or 3.14e+23");
        }

        return right ? value : 0;
    }
}
