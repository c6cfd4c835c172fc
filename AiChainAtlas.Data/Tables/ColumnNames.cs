using System.Text;
using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data.Tables;

/// <summary>Names columns as SQL is read: <c>EntryId</c> becomes <c>entry_id</c>.</summary>
internal static class ColumnNames
{
    public static void UseSnakeCase(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().Where(t => !t.IsMappedToJson()).SelectMany(t => t.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
        }
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
