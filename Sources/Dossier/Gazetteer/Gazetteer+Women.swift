/// Which leaders are women.
extension Gazetteer {
  /// True for a leader whose given name is a woman's.
  func isWoman(_ id: EntityID) -> Bool {
    if Self.women.contains(traits[Int(id.index)].given) { return true }
    guard Self.titles.contains(traits[Int(id.index)].given) else { return false }
    return Tokenizer.tokens(of: self[id].name).contains { Self.women.contains($0.hash) }
  }

  /// What stands before the given names of some leaders.
  private static let titles = WordSet("queen sheikh aung empress princess grand")

  /// Given names of women among leaders, in their usual spelling.
  private static let women = WordSet(
    "adele agathe aichatou aissata alcinda alenka aleqa alexandra alice alicia ameenah amina aminata ana angela anita ann anna annalena anneli annegret anniken arancha asma audrey barbara beata beate beatrice beatrix benazir benita bidhya biljana borjana brigitte carla carolina carolyn carrie catalina catherine chandrika charlotte christine chrystia cindy claudia condoleezza corazon cory cristina cynthia dalia delcy diana dilma dina doris droupadi eda edith ekaterina elina elisabeth elisabetta elizabeth ellen epsy erika erna eugenia eva ewa fatou federica florence geun gloria golda gordana graca gro hadja halla hanna harini hasina helen helga helle henrietta hilda hillary hina imelda indira inga ingrida ing irena irina isabel iveta jacinda jadranka janaina janet jeanine jennifer jenny jill joan johanna josefa joyce judith julia julie kaja kamala kamina kamla karin katalin katerina katherine katrin keiko kemi khaleda kolinda kristalina kristiina kristina kristrun kyung laila laura lena lene lindiwe liz lorella louise luisa luminita magdalena maia margaret margaretha margot margrethe maria mariam mariella marija marina marine marta mary megawati melanie mette micheline michelle mia milena mireya mirjana monica myriam nadezhda najla naledi nancy natalia natasa netumbo ngozi nicola nikki nkosazana noemi oana olivia olta paetongtarn patricia paula pelonomi penny portia pratibha pushpa rachel raychelle rigoberta roberta robinah rosa rosario rose rosemary rosie rosine roza ruth saara salome sahana samia sandra sanna sara sarah sanae selma shirley simonetta sirimavo sonia sophie sujata susan susana susanna sushma suu svetlana sviatlana sylvie tansu tarja teodora teresa theresa therese tsai tulsi tzipi ursula vaira valerie vanessa vassiliki vera veronica vesna victoire vigdis viola violeta viorica winnie xiomara yingluck yulia yuriko yvette zeljka zewde zinaida zuzana"
  )
}
