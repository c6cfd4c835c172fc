using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AiChainAtlas.Data.Accounts;

/// <summary>Times are stored in UTC and come back saying so.</summary>
internal sealed class UtcTime() : ValueConverter<DateTime, DateTime>(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
