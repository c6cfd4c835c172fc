using System.Reflection;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Tests.Units;

internal static class Units
{
    public static readonly IReadOnlyList<Unit> All =
        [.. typeof(Unit).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(Unit)).Select(field => (Unit)field.GetValue(null)!)];
}
